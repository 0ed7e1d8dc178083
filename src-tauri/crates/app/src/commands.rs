//! A handler for each command of the contract: it finds the open book, calls the use case, and words a failure.

use crate::accounts::{self, AccountsView};
use crate::acting::{self, Acting};
use crate::board::{self, BoardRequest, BoardView};
use crate::book::Book;
use crate::course::{self, CourseView};
use crate::duplicates::{self, DuplicatesView, LikeView, MergeRequest, MergeView, PairRequest};
use crate::editions::{
    self, AddReaderRequest, EditionRequest, EditionsView, ReadRequest, ReaderRequest, SignRequest, SigningView,
    WithdrawRequest,
};
use crate::export::{self, ExportPlan, ExportRequest};
use crate::failure::{Failure, Problem};
use crate::glossary::{self, GlossaryEntry};
use crate::import::{
    self, ImportChoice, ImportPlan, ImportReadRequest, ImportRef, ImportReport, ImportRows, ImportRowsRequest,
    ImportSaveRequest, ImportTakenBack, ImportView, PasteRequest,
};
use crate::interview::{
    self, AnswerRequest, InterviewView, MarketAddRequest, MarketMoveRequest, MarketRequest, QuestionRef, QuestionView,
    Saved, TryView, TypedRequest,
};
use crate::kits::{self, KitRequest, KitView};
use crate::leads::{
    self, BulkForm, BulkRequest, BulkView, ConsentAddRequest, ConsentRemoveRequest, EditRequest, EndStepRequest,
    LeadAnswerRequest, LeadDraft, LeadFormView, LeadIdRequest, LeadView, LeadsPage, LeadsRequest, LinkAddRequest,
    LinkRequest, LogChoices, MoveRequest, NextRequest, NoteRequest, OwnerRequest, ReactRequest, StopAddRequest,
    StopFound, StopLiftRequest, StoryRequest, StoryView, TalkRequest,
};
use crate::log_look::{self, LogLook};
use crate::lookups::{self, IndustryOption, PlaceOption, TypedText};
use crate::map::{self, MapRequest, MapView};
use crate::printing::playbook::{PdfRequest, PdfView};
use crate::printing::{
    self, ColoursView, ExportedView, FileRequest, LogoRequest, OwnColours, PaperChoices, PaperLook, PrintRequest,
    SheetsView,
};
use crate::session::{Core, Nothing, StartView, UndoView};
use crate::settings::{self, Settings};
use crate::today::{self, TodayView};
use crate::views::BookView;
use crate::work::WorkView;
use method::LeadId;

type Done<T> = Result<T, Failure>;

fn worded<T>(core: &Core, done: Result<T, Problem>) -> Done<T> {
    done.map_err(|problem| core.failure(&problem))
}

fn on_book<T>(core: &Core, work: impl FnOnce(&Book) -> Result<T, Problem>) -> Done<T> {
    worded(core, core.book().and_then(|book| work(&book)))
}

macro_rules! on_the_session {
    ($($(#[$doc:meta])* $name:ident($response:ty) = $method:ident;)*) => { $(
        $(#[$doc])*
        pub fn $name(core: &Core, _: Nothing) -> Done<$response> {
            worded(core, core.$method())
        }
    )* };
}

on_the_session! {
    /// Opens what was open before.
    start(StartView) = start;
    /// Makes the owner's own data file.
    business_start(StartView) = open_own;
    /// Makes the owner's own data file from a saved business; none if the owner cancelled.
    business_take_in(Option<StartView>) = take_in;
    /// Goes back to the owner's own data file.
    business_open(StartView) = open_own;
    /// Opens the sample business.
    sample_open(StartView) = open_sample;
    /// Removes the sample business.
    sample_remove(StartView) = remove_sample;
    /// Takes the newest act back.
    undo(UndoView) = undo;
    /// Does again what was taken back last.
    redo(UndoView) = redo;
}

macro_rules! on_the_book {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $response:ty = $work:expr;)*) => { $(
        $(#[$doc])*
        pub fn $name(core: &Core, request: $request) -> Done<$response> {
            let work: fn(&Book, &$request) -> Result<$response, Problem> = $work;
            on_book(core, |book| work(book, &request))
        }
    )* };
}

on_the_book! {
    /// Saves the settings.
    settings_save(Settings) -> Settings = |book, request| settings::save(book, *request);
    /// Notes who is at the keyboard.
    acting_save(Acting) -> Acting = acting::save;
    /// The task list and the check page.
    interview(Nothing) -> InterviewView = |book, _| interview::interview(book);
    /// A page of the wizard.
    question(QuestionRef) -> QuestionView = interview::question;
    /// Saves an answer.
    answer_save(AnswerRequest) -> Saved = interview::save;
    /// Keeps what is being typed.
    answer_draft(TypedRequest) -> () = interview::keep_typed;
    /// Adds a target market.
    market_add(MarketAddRequest) -> InterviewView = interview::add_market;
    /// Removes a target market.
    market_remove(MarketRequest) -> InterviewView = interview::remove_market;
    /// Moves a target market in the owner's order.
    market_move(MarketMoveRequest) -> InterviewView = interview::move_market;
    /// Tries the definitions on people.
    try_it(TypedRequest) -> TryView = interview::try_it;
    /// Draws a territory while it is typed.
    territory_map(MapRequest) -> MapView = map::territory_map;
    /// Completes a place.
    places_complete(TypedText) -> Vec<PlaceOption> = lookups::places;
    /// Completes an industry.
    industries_complete(TypedText) -> Vec<IndustryOption> = |_, request| Ok(lookups::industries(request));
    /// A page of the log.
    leads_list(LeadsRequest) -> LeadsPage = leads::list;
    /// What the filters of the log offer.
    log_choices(Nothing) -> LogChoices = |book, _| leads::choices(book);
    /// What the forms for many leads offer.
    leads_bulk_form(Nothing) -> BulkForm = |book, _| leads::bulk_form(book);
    /// The log as a board.
    board(BoardRequest) -> BoardView = board::board;
    /// How the log looks.
    log_look(Nothing) -> LogLook = |book, _| log_look::read(book);
    /// Keeps how the log looks.
    log_look_save(LogLook) -> LogLook = log_look::save;
    /// Entries that may be the one that is being typed.
    lead_like(LeadDraft) -> Vec<LikeView> = duplicates::like;
    /// Entries that may be one.
    duplicates_find(Nothing) -> DuplicatesView = |book, _| duplicates::find(book);
    /// Notes that two entries are two.
    pair_set_apart(PairRequest) -> BookView = duplicates::set_apart;
    /// What merging two entries would give.
    merge_preview(MergeRequest) -> MergeView = duplicates::merge_preview;
    /// Makes two entries one.
    merge(MergeRequest) -> LeadView = duplicates::merge;
    /// What the form for a lead offers.
    lead_form(Nothing) -> LeadFormView = |book, _| leads::form(book);
    /// A lead's page.
    lead_get(LeadIdRequest) -> LeadView = |book, request| leads::get(book, LeadId(request.id));
    /// Adds a lead.
    lead_add(LeadDraft) -> LeadView = leads::add;
    /// Changes what is known of a lead.
    lead_edit(EditRequest) -> LeadView = leads::edit;
    /// Answers an open question.
    lead_answer(LeadAnswerRequest) -> LeadView = leads::answer;
    /// Records a reaction.
    lead_react(ReactRequest) -> LeadView = leads::react;
    /// Records a note or an attempt.
    lead_note(NoteRequest) -> LeadView = leads::note;
    /// Moves a lead.
    lead_move(MoveRequest) -> LeadView = leads::move_lead;
    /// A part of a lead's timeline.
    lead_story(StoryRequest) -> StoryView = leads::story;
    /// Sets a lead's next step.
    lead_next_set(NextRequest) -> LeadView = leads::set_next;
    /// Ends a lead's next step.
    lead_next_end(EndStepRequest) -> LeadView = leads::end_step;
    /// Saves what the first talk found out.
    lead_talk_save(TalkRequest) -> LeadView = leads::save_talk;
    /// Notes who looks after a lead.
    lead_owner_set(OwnerRequest) -> LeadView = leads::set_owner;
    /// Adds a link to a lead.
    lead_link_add(LinkAddRequest) -> LeadView = leads::add_link;
    /// Takes a link off a lead.
    lead_link_remove(LinkRequest) -> LeadView = leads::remove_link;
    /// Notes that somebody asked not to be reached in some ways.
    stop_add(StopAddRequest) -> LeadView = leads::add_stops;
    /// Lifts a wish not to be reached.
    stop_lift(StopLiftRequest) -> LeadView = leads::lift_stop;
    /// Looks whether what is typed belongs to somebody who asked not to be reached.
    stop_check(LeadDraft) -> Vec<StopFound> = leads::check_stops;
    /// Writes down a consent.
    consent_add(ConsentAddRequest) -> LeadView = leads::add_consent;
    /// Takes a consent off.
    consent_remove(ConsentRemoveRequest) -> LeadView = leads::remove_consent;
    /// What a file of leads would hold.
    export_plan(ExportRequest) -> ExportPlan = export::plan;
    /// The printed playbook.
    playbook_pdf(PdfRequest) -> PdfView = |book, request| printing::playbook::pdf(book, request);
    /// How paper looks, and what there is to choose.
    paper_look(Nothing) -> PaperLook = |book, _| printing::look(book);
    /// Keeps how paper is to look.
    paper_choices_save(PaperChoices) -> PaperLook = |book, request| {
        printing::choices::save(book, request).and_then(|()| printing::look(book))
    };
    /// Takes a picture that was pasted or dropped as the firm's logo.
    logo_take(LogoRequest) -> PaperLook = |book, request| {
        printing::logo::take(book, request).and_then(|()| printing::look(book))
    };
    /// Takes the firm's logo off.
    logo_remove(Nothing) -> PaperLook = |book, _| printing::logo::remove(book).and_then(|()| printing::look(book));
    /// Weighs two colours while they are typed.
    paper_colours(OwnColours) -> ColoursView = |book, request| Ok(printing::weigh(&book.words, request));
    /// How the draft stands between the last edition and the next.
    signing(Nothing) -> SigningView = |book, _| editions::signing(book);
    /// Signs the draft.
    sign(SignRequest) -> SigningView = editions::sign;
    /// Takes a waiting signature back.
    signature_withdraw(WithdrawRequest) -> SigningView = editions::withdraw;
    /// All editions.
    editions(Nothing) -> EditionsView = |book, _| editions::editions(book);
    /// Notes who got an edition.
    reader_add(AddReaderRequest) -> EditionsView = editions::add_reader;
    /// Notes who read an edition.
    reader_read(ReadRequest) -> EditionsView = editions::mark_read;
    /// Takes somebody off the list of readers.
    reader_remove(ReaderRequest) -> EditionsView = editions::remove_reader;
    /// What must happen now.
    today(Nothing) -> TodayView = |book, _| today::today(book);
    /// The sum.
    numbers(Nothing) -> AccountsView = |book, _| accounts::accounts(book);
    /// Takes a starter kit.
    kit_use(KitRequest) -> InterviewView = kits::use_kit;
    /// The short course.
    course(Nothing) -> CourseView = |book, _| course::course(book);
    /// The words of the method.
    glossary(Nothing) -> Vec<GlossaryEntry> = |book, _| glossary::glossary(book);
}

/// The starter kits.
pub fn kits(_: &Core, _: Nothing) -> Done<Vec<KitView>> {
    Ok(kits::list())
}

macro_rules! on_the_import {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $response:ty = $work:expr;)*) => { $(
        $(#[$doc])*
        pub fn $name(core: &Core, request: $request) -> Done<$response> {
            let work: fn(&Core, &Book, &$request) -> Result<$response, Problem> = $work;
            on_book(core, |book| work(core, book, &request))
        }
    )* };
}

on_the_import! {
    /// Asks for a file of leads and opens it; none if the owner cancelled.
    import_choose(Nothing) -> Option<ImportView> = |core, book, _| import::commands::choose(core, book);
    /// Opens rows that were copied out of a spreadsheet.
    import_paste(PasteRequest) -> ImportView = import::commands::paste;
    /// Reads the chosen file as another sheet or in another encoding.
    import_read_as(ImportReadRequest) -> ImportView = import::commands::read_as;
    /// Changes what the columns are taken for.
    import_map(ImportChoice) -> ImportView = import::commands::map;
    /// Says what would happen.
    import_try(ImportChoice) -> ImportPlan = import::commands::try_it;
    /// Takes the file in.
    import_run(ImportChoice) -> ImportReport = import::commands::take_in;
    /// A page of its rows with what became of them.
    import_rows(ImportRowsRequest) -> ImportRows = import::commands::rows;
    /// Saves its rows with what became of them; none if the owner cancelled.
    import_save(ImportSaveRequest) -> Option<ExportedView> =
        |core, book, request| import::commands::save_rows(core, book, *request);
    /// Takes an import back.
    import_take_back(ImportRef) -> ImportTakenBack = |_, book, request| import::commands::undo(book, *request);
}

/// The long work that is under way, if any.
pub fn work(core: &Core, _: Nothing) -> Done<Option<WorkView>> {
    Ok(core.work_view())
}

/// Asks the long work that is under way to stop.
pub fn work_cancel(core: &Core, _: Nothing) -> Done<()> {
    core.work().cancel();
    Ok(())
}

/// Forgets the file that was chosen.
pub fn import_cancel(core: &Core, _: Nothing) -> Done<()> {
    *core.import() = None;
    Ok(())
}

/// Does one act to many leads.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn leads_bulk(core: &Core, request: BulkRequest) -> Done<BulkView> {
    on_book(core, |book| leads::bulk(book, &request, core.work()))
}

/// Saves leads, or the whole business, where the owner says; none if the owner cancelled.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn export_save(core: &Core, request: ExportRequest) -> Done<Option<ExportedView>> {
    on_book(core, |book| {
        let saved = export::save(book, core.host(), core.work(), &request)?;
        if let Some(saved) = &saved {
            core.wrote(&saved.path);
        }
        Ok(saved)
    })
}

/// A document as it prints; it is kept as the one on the screen.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn print_pdf(core: &Core, request: PrintRequest) -> Done<SheetsView> {
    on_book(core, |book| {
        let (view, shown) = printing::pdf(book, &request)?;
        *core.shown() = Some(shown);
        Ok(view)
    })
}

/// Asks where to save a document, and saves it there; none if the owner cancelled.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn print_save(core: &Core, request: PrintRequest) -> Done<Option<ExportedView>> {
    on_book(core, |book| {
        let shown = core.shown().clone();
        let saved = printing::save_document(book, core.host(), &request, shown.as_ref())?;
        if let Some(saved) = &saved {
            core.wrote(&saved.path);
        }
        Ok(saved)
    })
}

/// Opens a document in the system's viewer, which prints it.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn print_out(core: &Core, request: PrintRequest) -> Done<ExportedView> {
    on_book(core, |book| {
        let shown = core.shown().clone();
        let printed = printing::print(book, core.host(), &request, shown.as_ref(), &core.print_folder()?)?;
        core.wrote(&printed.path);
        Ok(printed)
    })
}

/// Asks for a picture and takes it as the firm's logo; none if the owner cancelled.
pub fn logo_choose(core: &Core, _: Nothing) -> Done<Option<PaperLook>> {
    on_book(core, |book| {
        let chosen = printing::logo::choose(book, core.host())?;
        chosen.then(|| printing::look(book)).transpose()
    })
}

/// Asks where to save the page of an edition as it was signed, and saves it there.
pub fn edition_save(core: &Core, request: EditionRequest) -> Done<Option<ExportedView>> {
    on_book(core, |book| {
        let saved = editions::save(book, core.host(), request)?;
        if let Some(saved) = &saved {
            core.wrote(&saved.path);
        }
        Ok(saved)
    })
}

/// Asks for a file that belongs to a lead, and keeps where it lies; none if the owner cancelled.
pub fn lead_link_file(core: &Core, request: LeadIdRequest) -> Done<Option<LeadView>> {
    on_book(core, |book| leads::add_file(book, core.host(), request.id))
}

/// Opens one of a lead's links: a page in the browser, a file in its folder.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn lead_link_open(core: &Core, request: LinkRequest) -> Done<()> {
    on_book(core, |book| leads::open_link(book, core.host(), &request))
}

/// Opens a file that the program just wrote.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn file_open(core: &Core, request: FileRequest) -> Done<()> {
    worded(core, core.written_file(&request.path).and_then(|path| printing::open(core.host(), &path)))
}

/// Shows a file that the program just wrote in its folder.
#[expect(clippy::needless_pass_by_value, reason = "the shell owns each request and hands it over")]
pub fn file_show(core: &Core, request: FileRequest) -> Done<()> {
    worded(core, core.written_file(&request.path).and_then(|path| printing::show(core.host(), &path)))
}
