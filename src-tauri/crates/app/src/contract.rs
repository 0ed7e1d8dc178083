//! The one list of commands. The shell, the window's types and the permissions all expand it; a command without a
//! handler in `commands` does not compile.

/// Hands the list of commands, each `name(Request) -> Response;`, to a macro.
#[macro_export]
macro_rules! with_commands {
    ($callback:path) => {
        $callback! {
            start($crate::session::Nothing) -> $crate::session::StartView;
            business_start($crate::session::Nothing) -> $crate::session::StartView;
            business_open($crate::session::Nothing) -> $crate::session::StartView;
            sample_open($crate::session::Nothing) -> $crate::session::StartView;
            sample_remove($crate::session::Nothing) -> $crate::session::StartView;
            settings_save($crate::settings::Settings) -> $crate::settings::Settings;
            acting_save($crate::acting::Acting) -> $crate::acting::Acting;
            undo($crate::session::Nothing) -> $crate::session::UndoView;
            redo($crate::session::Nothing) -> $crate::session::UndoView;
            interview($crate::session::Nothing) -> $crate::interview::InterviewView;
            question($crate::interview::QuestionRef) -> $crate::interview::QuestionView;
            answer_save($crate::interview::AnswerRequest) -> $crate::interview::Saved;
            answer_draft($crate::interview::TypedRequest) -> ();
            market_add($crate::interview::MarketAddRequest) -> $crate::interview::InterviewView;
            market_remove($crate::interview::MarketRequest) -> $crate::interview::InterviewView;
            market_move($crate::interview::MarketMoveRequest) -> $crate::interview::InterviewView;
            try_it($crate::interview::TypedRequest) -> $crate::interview::TryView;
            territory_map($crate::map::MapRequest) -> $crate::map::MapView;
            places_complete($crate::lookups::TypedText) -> Vec<$crate::lookups::PlaceOption>;
            industries_complete($crate::lookups::TypedText) -> Vec<$crate::lookups::IndustryOption>;
            leads_list($crate::leads::LeadsRequest) -> $crate::leads::LeadsPage;
            log_choices($crate::session::Nothing) -> $crate::leads::LogChoices;
            leads_bulk_form($crate::session::Nothing) -> $crate::leads::BulkForm;
            leads_bulk($crate::leads::BulkRequest) -> $crate::leads::BulkView;
            board($crate::board::BoardRequest) -> $crate::board::BoardView;
            log_look($crate::session::Nothing) -> $crate::log_look::LogLook;
            log_look_save($crate::log_look::LogLook) -> $crate::log_look::LogLook;
            lead_like($crate::leads::LeadDraft) -> Vec<$crate::duplicates::LikeView>;
            duplicates_find($crate::session::Nothing) -> $crate::duplicates::DuplicatesView;
            pair_set_apart($crate::duplicates::PairRequest) -> $crate::views::BookView;
            merge_preview($crate::duplicates::MergeRequest) -> $crate::duplicates::MergeView;
            merge($crate::duplicates::MergeRequest) -> $crate::leads::LeadView;
            lead_form($crate::session::Nothing) -> $crate::leads::LeadFormView;
            lead_get($crate::leads::LeadIdRequest) -> $crate::leads::LeadView;
            lead_add($crate::leads::LeadDraft) -> $crate::leads::LeadView;
            lead_edit($crate::leads::EditRequest) -> $crate::leads::LeadView;
            lead_answer($crate::leads::LeadAnswerRequest) -> $crate::leads::LeadView;
            lead_react($crate::leads::ReactRequest) -> $crate::leads::LeadView;
            lead_note($crate::leads::NoteRequest) -> $crate::leads::LeadView;
            lead_move($crate::leads::MoveRequest) -> $crate::leads::LeadView;
            lead_story($crate::leads::StoryRequest) -> $crate::leads::StoryView;
            lead_next_set($crate::leads::NextRequest) -> $crate::leads::LeadView;
            lead_next_end($crate::leads::EndStepRequest) -> $crate::leads::LeadView;
            lead_talk_save($crate::leads::TalkRequest) -> $crate::leads::LeadView;
            lead_owner_set($crate::leads::OwnerRequest) -> $crate::leads::LeadView;
            lead_link_add($crate::leads::LinkAddRequest) -> $crate::leads::LeadView;
            lead_link_file($crate::leads::LeadIdRequest) -> Option<$crate::leads::LeadView>;
            lead_link_open($crate::leads::LinkRequest) -> ();
            lead_link_remove($crate::leads::LinkRequest) -> $crate::leads::LeadView;
            stop_add($crate::leads::StopAddRequest) -> $crate::leads::LeadView;
            stop_lift($crate::leads::StopLiftRequest) -> $crate::leads::LeadView;
            stop_check($crate::leads::LeadDraft) -> Vec<$crate::leads::StopFound>;
            consent_add($crate::leads::ConsentAddRequest) -> $crate::leads::LeadView;
            consent_remove($crate::leads::ConsentRemoveRequest) -> $crate::leads::LeadView;
            import_choose($crate::session::Nothing) -> Option<$crate::import::ImportView>;
            import_paste($crate::import::PasteRequest) -> $crate::import::ImportView;
            import_map($crate::import::ImportChoice) -> $crate::import::ImportView;
            import_try($crate::import::ImportChoice) -> $crate::import::ImportPlan;
            import_run($crate::import::ImportChoice) -> $crate::import::ImportReport;
            import_rows($crate::import::ImportRowsRequest) -> $crate::import::ImportRows;
            import_save($crate::import::ImportSaveRequest) -> Option<$crate::playbook::ExportedView>;
            import_take_back($crate::import::ImportRef) -> $crate::import::ImportTakenBack;
            import_cancel($crate::session::Nothing) -> ();
            work($crate::session::Nothing) -> Option<$crate::work::WorkView>;
            work_cancel($crate::session::Nothing) -> ();
            export_plan($crate::export::ExportRequest) -> $crate::export::ExportPlan;
            export_save($crate::export::ExportRequest) -> Option<$crate::playbook::ExportedView>;
            playbook_pdf($crate::playbook::PdfRequest) -> $crate::playbook::PdfView;
            playbook_export($crate::playbook::PdfRequest) -> Option<$crate::playbook::ExportedView>;
            signing($crate::session::Nothing) -> $crate::editions::SigningView;
            sign($crate::editions::SignRequest) -> $crate::editions::SigningView;
            signature_withdraw($crate::editions::WithdrawRequest) -> $crate::editions::SigningView;
            editions($crate::session::Nothing) -> $crate::editions::EditionsView;
            edition_save($crate::editions::EditionRequest) -> Option<$crate::playbook::ExportedView>;
            reader_add($crate::editions::AddReaderRequest) -> $crate::editions::EditionsView;
            reader_read($crate::editions::ReadRequest) -> $crate::editions::EditionsView;
            reader_remove($crate::editions::ReaderRequest) -> $crate::editions::EditionsView;
            file_open($crate::playbook::FileRequest) -> ();
            file_show($crate::playbook::FileRequest) -> ();
            today($crate::session::Nothing) -> $crate::today::TodayView;
            numbers($crate::session::Nothing) -> $crate::accounts::AccountsView;
            course($crate::session::Nothing) -> $crate::course::CourseView;
            kits($crate::session::Nothing) -> Vec<$crate::kits::KitView>;
            kit_use($crate::kits::KitRequest) -> $crate::interview::InterviewView;
            glossary($crate::session::Nothing) -> Vec<$crate::glossary::GlossaryEntry>;
        }
    };
}
