//! Chapter 4: made-up leads with their verdicts, and the reasons with their clauses.

use super::voice::{capitalized, paragraph, section, subsection};
use super::{Playbook, Worked};
use crate::block::{Block, Column, Meter, Table};
use crate::rich::{self, Ink, Rich, Strength};
use method::criterion::{Aspect, Criterion, Test};
use method::edition::MarketRules;
use method::gate::Score;
use method::judge::{Finding, Judgement, TestResult, Verdict};
use words::Arg;

/// The groups in which the examples stand.
const GROUPS: [&[Verdict]; 4] =
    [&[Verdict::Sellable], &[Verdict::OffTarget, Verdict::NotYet], &[Verdict::NeedsAnswers], &[Verdict::NotALead]];
/// Lines for leads of the readers' own.
const OWN_LEADS: usize = 3;

/// Whether a table needs its heads, or has the columns of one that was read just before.
#[derive(Debug, Clone, Copy)]
pub(super) enum Heads {
    Named,
    Known,
}

impl Playbook<'_> {
    /// Sellable and not sellable.
    pub(super) fn examples_chapter(&self) -> Vec<Block> {
        let bench = self.customers_worked_through();
        let (is_refusal_shown, left_to_show) = (bench.has_refusal, bench.rest);
        let title = self.say("paper-chapter-4", &[]);
        let lead = if bench.blocks.is_empty() {
            self.say("paper-intro-4", &[])
        } else {
            self.say("paper-intro-4-customers", &[])
        };
        let mut blocks = vec![Self::following("examples", "4", title, lead)];
        blocks.extend(bench.blocks);
        let headings = [
            self.say("paper-examples-sellable", &[]),
            self.say("paper-examples-refused", &[]),
            self.say("paper-examples-open", &[]),
            self.say("paper-examples-name", &[]),
        ];
        for (heading, verdicts) in headings.into_iter().zip(GROUPS) {
            let mut examples: Vec<&Worked<'_>> =
                self.worked.iter().filter(|worked| verdicts.contains(&worked.judgement.verdict)).collect();
            if is_refusal_shown {
                examples.retain(|worked| worked.judgement.verdict != Verdict::OffTarget);
            }
            if examples.is_empty() {
                continue;
            }
            examples.sort_by_key(|worked| verdicts.iter().position(|verdict| *verdict == worked.judgement.verdict));
            blocks.push(section(heading));
            let model = examples.iter().find_map(|worked| self.model(worked));
            if let Some(model) = model.filter(|_| verdicts[0] == Verdict::OffTarget) {
                let name = Arg::Text(&model.profile.name);
                blocks.push(paragraph(self.say("paper-example-differs", &[("name", name)])));
                blocks.push(Block::KeepWithNext);
            }
            for worked in examples {
                blocks.extend(self.example(worked, left_to_show));
            }
        }
        if self.worked.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-examples-none", &[]))));
        }
        blocks.extend(self.our_customers());
        blocks.push(self.own_leads());
        blocks
    }

    /// Room to judge leads of one's own, each side apart.
    fn own_leads(&self) -> Block {
        let columns = vec![
            Column::new(self.say("paper-column-lead", &[])).share(0.34),
            Column::new(self.say("paper-column-marketing-says", &[])).share(0.23),
            Column::new(self.say("paper-column-sales-says", &[])).share(0.23),
            Column::new(self.say("paper-column-unclear", &[])).share(0.2),
        ];
        let rows = vec![vec![Rich::from("\n")]; OWN_LEADS];
        Block::KeepTogether(vec![
            section(self.say("paper-examples-try", &[])),
            paragraph(self.say("paper-examples-try-text", &[])),
            Block::Table(Table { columns, rows, ..Table::default() }),
        ])
    }

    /// With its reasons of one aspect, or all of them.
    fn example(&self, worked: &Worked<'_>, aspect: Option<Aspect>) -> Vec<Block> {
        let (profile, judgement) = (worked.profile, worked.judgement);
        let heading = subsection(self.say("paper-example-heading", &[("name", Arg::Text(&profile.name))]));
        let verdict = self.words.verdict(judgement.verdict);
        let headline = self.words.headline(judgement, self.edition, profile, self.today);
        // The mark says the verdict already.
        let headline = match headline.strip_prefix(&format!("{verdict}: ")) {
            Some(because) => capitalized(because),
            None => headline,
        };
        let said = Rich::new().verdict(mark(judgement.verdict), verdict).strong(format!("  {headline}"));
        let Some(rules) = judgement.market.and_then(|market| self.edition.market(market)) else {
            return vec![heading, paragraph(said.plain(format!(" {}", self.what_happens(worked))))];
        };
        if let Some(model) = self.model(worked) {
            let mut blocks = vec![heading];
            blocks.extend(self.compared(worked, model, said, rules));
            return vec![Block::KeepTogether(blocks)];
        }
        let mut head = vec![heading, paragraph(said.plain(format!(" {}", self.what_happens(worked))))];
        head.extend(self.meters(worked, rules));
        let mut blocks = vec![Block::KeepTogether(head), Block::KeepWithNext];
        let shown = |finding: &&Finding| {
            aspect.is_none() || rules.criteria.get(finding.criterion).map(|criterion| criterion.aspect) == aspect
        };
        let judgement =
            Judgement { findings: judgement.findings.iter().filter(shown).cloned().collect(), ..judgement.clone() };
        let shown = Worked { profile, judgement: &judgement };
        blocks.extend(self.reasons_table(self.findings(&shown, rules, None), Heads::Named));
        blocks.extend(self.next_question(worked, rules));
        blocks
    }

    /// Only what differs from the sellable example; the rest has been read there.
    fn compared(&self, worked: &Worked<'_>, model: &Worked<'_>, said: Rich, rules: &MarketRules) -> Vec<Block> {
        let name = Arg::Text(&model.profile.name);
        if worked.judgement.verdict == Verdict::NotALead {
            return vec![paragraph(said.plain(format!(" {}", self.say("paper-example-same-name", &[("name", name)]))))];
        }
        let only = self.only_reason(worked, model, rules, &said);
        let said = match &only {
            Some(number) => self.cited(said, number),
            None => said,
        };
        let mut blocks = vec![paragraph(said.plain(format!(" {}", self.what_happens(worked))))];
        if only.is_none() {
            let rows = self.findings(worked, rules, Some(model));
            blocks.extend(self.reasons_table(rows, Heads::Known));
        }
        blocks.extend(self.next_question(worked, rules));
        blocks
    }

    /// The clause of the one reason that differs, if the verdict's own sentence gives that reason already.
    fn only_reason(&self, worked: &Worked<'_>, model: &Worked<'_>, rules: &MarketRules, said: &Rich) -> Option<String> {
        let mut differing =
            worked.judgement.findings.iter().filter(|finding| !model.judgement.findings.contains(finding));
        let (finding, None) = (differing.next()?, differing.next()) else { return None };
        let criterion = rules.criteria.get(finding.criterion)?;
        let reason = self.words.reason(criterion, finding, worked.profile, self.today, rules.id).to_lowercase();
        let is_said = said.to_plain().to_lowercase().contains(reason.trim_end_matches('.'));
        is_said.then(|| self.clauses.of_criterion(rules.id, &criterion.id).to_owned())
    }

    /// A row for each criterion that says something, or for each that says something else than of the model.
    pub(super) fn findings(
        &self,
        worked: &Worked<'_>,
        rules: &MarketRules,
        model: Option<&Worked<'_>>,
    ) -> Vec<Vec<Rich>> {
        worked
            .judgement
            .findings
            .iter()
            .filter(|finding| finding.result != TestResult::NotApplicable)
            .filter(|finding| {
                finding.result != TestResult::Fail || !rules.criteria.get(finding.criterion).is_some_and(is_deed)
            })
            .filter(|finding| model.is_none_or(|model| !model.judgement.findings.contains(finding)))
            .filter_map(|finding| Some(self.finding(worked, rules, rules.criteria.get(finding.criterion)?, finding)))
            .collect()
    }

    /// The sellable example that the others differ from, for all but itself.
    fn model(&self, worked: &Worked<'_>) -> Option<&Worked<'_>> {
        let first = self.worked.first().filter(|first| first.judgement.verdict == Verdict::Sellable)?;
        let same_market = first.judgement.market == worked.judgement.market;
        (same_market && first.profile.name != worked.profile.name).then_some(first)
    }

    /// What the verdict means for the lead.
    fn what_happens(&self, worked: &Worked<'_>) -> String {
        match worked.judgement.verdict {
            Verdict::Sellable => self.say("paper-verdict-sellable", &[]),
            Verdict::NeedsAnswers => self.say("paper-verdict-needs_answers", &[]),
            Verdict::NotYet => self.say("paper-verdict-not_yet", &[]),
            Verdict::OffTarget => self.say("paper-verdict-off_target", &[]),
            Verdict::NotALead => self.say("paper-verdict-not_a_lead", &[]),
        }
    }

    fn finding(&self, worked: &Worked<'_>, rules: &MarketRules, criterion: &Criterion, finding: &Finding) -> Vec<Rich> {
        let reason = self.words.reason(criterion, finding, worked.profile, self.today, rules.id);
        // A criterion that only brings points refuses nobody: failing it is no alarm.
        let ink = match finding.result {
            TestResult::Fail if !criterion.is_must_have() => Ink::Soft,
            TestResult::Pass => Ink::Verdict(rich::Verdict::Sellable),
            TestResult::Fail => Ink::Verdict(rich::Verdict::OffTarget),
            TestResult::Unknown => Ink::Verdict(rich::Verdict::NeedsAnswers),
            TestResult::NotApplicable => Ink::Soft,
        };
        vec![
            self.criterion_link(rules.id, &criterion.id),
            reason.into(),
            Rich::new().text(self.words.result(finding.result), Strength::Strong, ink),
            self.points(finding.points, criterion.points),
        ]
    }

    /// "20", "0 of 20", and nothing to speak of where there is nothing to win.
    fn points(&self, have: u32, worth: u32) -> Rich {
        if have == worth {
            return self.worth_in_points(worth);
        }
        let args = [("have", Arg::Number(have.into())), ("worth", Arg::Number(worth.into()))];
        self.say("paper-example-points", &args).into()
    }

    pub(super) fn reasons_table(&self, rows: Vec<Vec<Rich>>, heads: Heads) -> Option<Block> {
        let head = |key: String| match heads {
            Heads::Named => key,
            Heads::Known => String::new(),
        };
        let columns = vec![
            Column::new(head(self.say("paper-column-clause", &[]))).share(0.1),
            Column::new(head(self.say("paper-column-because", &[]))).share(0.65),
            Column::new(head(self.say("paper-column-result", &[]))).share(0.13),
            Column::new(head(self.say("paper-column-points", &[]))).right().share(0.12),
        ];
        (!rows.is_empty()).then(|| Block::Table(Table { columns, rows, ..Table::default() }))
    }

    fn next_question(&self, worked: &Worked<'_>, rules: &MarketRules) -> Option<Block> {
        let next = worked.judgement.ask_next.as_ref()?;
        let criterion = rules.criteria.iter().find(|criterion| criterion.id == *next)?;
        let asked =
            Rich::new().strong(self.say("paper-example-next", &[])).plain(format!(" “{}”", self.words.ask(criterion)));
        Some(paragraph(asked))
    }

    fn meters(&self, worked: &Worked<'_>, rules: &MarketRules) -> [Block; 2] {
        let meter = |label: String, score: Score, aspect: Aspect, hat: rich::Hat| {
            let possible: u32 = rules
                .criteria
                .iter()
                .filter(|criterion| criterion.aspect == aspect)
                .map(|criterion| criterion.points)
                .sum();
            let number = |points: u32| Arg::Number(points.into());
            let args = [("have", number(score.have)), ("possible", number(possible)), ("needed", number(score.needed))];
            Block::Meter(Meter {
                label,
                have: score.have,
                possible,
                needed: score.needed,
                text: self.say("paper-meter", &args),
                hat,
            })
        };
        let judgement = worked.judgement;
        [
            meter(self.say("paper-column-fit", &[]), judgement.fit, Aspect::Fit, rich::Hat::Marketing),
            meter(self.say("paper-column-interest", &[]), judgement.interest, Aspect::Interest, rich::Hat::Sales),
        ]
    }
}

/// What somebody did not do says nothing about them.
pub(super) const fn is_deed(criterion: &Criterion) -> bool {
    matches!(criterion.test, Test::Did { .. })
}

pub(super) const fn mark(verdict: Verdict) -> rich::Verdict {
    match verdict {
        Verdict::Sellable => rich::Verdict::Sellable,
        Verdict::NeedsAnswers => rich::Verdict::NeedsAnswers,
        Verdict::NotYet => rich::Verdict::NotYet,
        Verdict::OffTarget => rich::Verdict::OffTarget,
        Verdict::NotALead => rich::Verdict::NotALead,
    }
}
