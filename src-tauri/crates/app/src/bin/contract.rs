//! Writes the window's types from the one list of commands: `contract FILE`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;
use ts_rs::{Config, TS, TypeVisitor};

/// Types that the core keeps to itself and the window needs a name for.
const NAMED_BY_HAND: &str = "\
/** What we say of a lead. */
export type Verdict = 'sellable' | 'needs_answers' | 'not_yet' | 'off_target' | 'not_a_lead'
/** Where a lead stands: its stage, or what has become of it. */
export type StandsAt = 'list' | 'inquiry' | 'mql' | 'sql' | 'offered' | 'active' | 'nurture' | 'won' | 'lost' | 'discarded'
/** A way to reach somebody that they may ask not to be used. */
export type Stoppable = 'call' | 'mail' | 'text' | 'post' | 'visit'
/** What a criterion said of a lead. */
export type ReasonResult = 'pass' | 'fail' | 'unknown' | 'not_applicable'
/** The two gates that both sides agree on. */
export type GateName = 'mql' | 'sql'
export type GateState = 'passes' | 'open' | 'closed'
/** A way to reach somebody. */
export type Channel = 'call' | 'mail' | 'text' | 'post' | 'visit' | 'meeting' | 'social'
/** Whether a consent was said, or follows from what somebody did. */
export type ConsentKind = 'express' | 'implied'
/** A place as typed or picked: \"Seattle, WA\". The core resolves it. */
export type PlaceText = string
/** Numbers may be sent as the text that somebody typed: \"5M\", \"20,000\". */
export type TypedNumber = number | string
export type RangeValue = { from: TypedNumber | null; to: TypedNumber | null }
export type AreaValue =
  | { around: PlaceText; within: TypedNumber; unit: 'miles' | 'kilometres' }
  | { region: PlaceText }
  | { country: PlaceText }
  | { postal: string; country: PlaceText }
export type TerritoryValue = { include: AreaValue[]; exclude: AreaValue[] }
export type IndustriesValue = { in: string[]; out: string[] }
export type PeopleValue = { marketing: string; sales: string; caller: string; owner: string }
export type CriterionChoice = {
  criterion: string
  gate: GateName
  if_failed: 'off_target' | 'not_yet' | 'no_points'
  points: TypedNumber
  question: string | null
  recheck_days?: TypedNumber | null
}
export type ThresholdValue = { fit: TypedNumber; interest: TypedNumber }
export type Route = 'dead' | 'nurture' | 'back_to_marketing' | 'keep_active' | 'suppress'
export type DiscardReasonValue = {
  reason: string
  route: Route
  recheck_days: TypedNumber | null
  only_if: string
  after_attempts: boolean
}
export type DurationValue = { amount: TypedNumber; unit: 'minutes' | 'hours' | 'days' }
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type WorkingHoursValue = { days: Weekday[]; from: string; to: string }
/** How the owner knows something; null until somebody says. */
export type Known = 'observed' | 'told' | 'guessed'
export type MarkedValue = { text: string; known: Known | null }
/** What stands in the fields of a record, by their keys. An empty field is an empty text, or absent. */
export type RecordValue = { [field: string]: string | boolean }
export type AskValue = { criterion: string; ask: string; form: string }
/** An answer of the wizard, in the shape of its kind. */
export type AnswerValue =
  | string
  | number
  | string[]
  | RangeValue
  | IndustriesValue
  | TerritoryValue
  | PeopleValue
  | CriterionChoice[]
  | ThresholdValue
  | DiscardReasonValue[]
  | DurationValue
  | WorkingHoursValue
  | MarkedValue
  | RecordValue
  | RecordValue[]
  | AskValue[]
";

struct Collector {
    config: Config,
    types: BTreeMap<String, String>,
}

impl Collector {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.types.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let declared = T::decl(&self.config);
            self.types.insert(name, format!("{docs}export {}\n", declared.trim_end_matches(';')));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

macro_rules! collect {
    ($($name:ident($request:ty) -> $response:ty;)*) => {
        fn commands(collector: &mut Collector) -> String {
            collector.add::<app::failure::Failure>();
            let mut map = String::new();
            $(
                collector.add::<$request>();
                collector.add::<$response>();
                let request = <$request as TS>::name(&collector.config);
                let response = <$response as TS>::name(&collector.config);
                let _ = writeln!(map, "  {}: {{ request: {request}; response: {response} }}", stringify!($name));
            )*
            map
        }
    };
}

app::with_commands!(collect);

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("contract FILE: writes the window's types there");
        return ExitCode::from(2);
    };
    let mut collector = Collector { config: Config::default(), types: BTreeMap::new() };
    let map = commands(&mut collector);
    let mut text =
        String::from("// Written by `cargo xtask contract` from the list of commands; changes here are lost.\n\n");
    text.push_str(NAMED_BY_HAND);
    for declared in collector.types.values() {
        text.push('\n');
        text.push_str(declared);
    }
    let _ = write!(
        text,
        "\n/** Every command with what it takes and what it gives. */\nexport type Commands = {{\n{map}}}\n"
    );
    match std::fs::write(&path, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}
