//! What the firm keeps of a lead beside what the judge looks at: a file per verb, each undoable by itself.

mod change;
mod consents;
mod links;
mod next;
mod owner;
mod said;
mod stops;
mod talk;
mod view;

pub use consents::{ConsentAddRequest, ConsentRemoveRequest, add_consent, remove_consent};
pub use links::{LinkAddRequest, LinkRequest, add_file, add_link, open_link, remove_link};
pub use next::{EndStepRequest, HowEnded, NextRequest, end_step, set_next};
pub use owner::{OwnerRequest, set_owner};
pub use said::stopped_words;
pub(crate) use said::ways;
pub(super) use said::{channel_said, stopped};
pub(super) use stops::stoppable;
pub use stops::{StopAddRequest, StopFound, StopLiftRequest, add_stops, check_stops, lift_stop, stop_everything};
pub use talk::{LearnedDraft, TalkRequest, save_talk};
pub use view::{
    CareView, ConsentView, LearnedState, LearnedView, LinkKind, LinkView, NextView, PickView, StopView, TalkView,
    care_view,
};
