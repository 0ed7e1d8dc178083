//! Chapter 4: made-up leads with their verdicts, and the reasons with their clauses.

use super::voice::{paragraph, section, subsection};
use super::{Playbook, Worked};
use crate::block::{Block, Column, Meter, Table};
use crate::rich::{self, Ink, Rich, Strength};
use method::criterion::Criterion;
use method::edition::MarketRules;
use method::gate::Score;
use method::judge::{Finding, TestResult, Verdict};
use words::Arg;

/// The verdicts in the order in which their examples stand.
const ORDER: [Verdict; 5] =
    [Verdict::Sellable, Verdict::OffTarget, Verdict::NotYet, Verdict::NotALead, Verdict::NeedsAnswers];

impl Playbook<'_> {
    /// Sellable and not sellable.
    pub(super) fn examples_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-4", &[]), self.say("paper-intro-4", &[]));
        let mut blocks = vec![Self::chapter("examples", Some("4"), title, lead)];
        for verdict in ORDER {
            let mut of_verdict = self.worked.iter().filter(|worked| worked.judgement.verdict == verdict).peekable();
            if of_verdict.peek().is_none() {
                continue;
            }
            blocks.push(section(self.group(verdict)));
            for worked in of_verdict {
                blocks.extend(self.example(worked));
            }
        }
        if self.worked.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-examples-none", &[]))));
        }
        blocks
    }

    fn group(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Sellable => self.say("paper-examples-sellable", &[]),
            Verdict::OffTarget => self.say("paper-examples-refused", &[]),
            Verdict::NotYet => self.say("paper-examples-later", &[]),
            Verdict::NotALead => self.say("paper-examples-name", &[]),
            Verdict::NeedsAnswers => self.say("paper-examples-open", &[]),
        }
    }

    fn example(&self, worked: &Worked<'_>) -> Vec<Block> {
        let (profile, judgement) = (worked.profile, worked.judgement);
        let heading = subsection(self.say("paper-example-heading", &[("name", Arg::Text(&profile.name))]));
        let headline = self.words.headline(judgement, self.edition, profile, self.today);
        let said = Rich::new()
            .verdict(mark(judgement.verdict), self.words.verdict(judgement.verdict))
            .strong(format!("  {headline}"));
        let mut blocks = vec![heading, paragraph(said), paragraph(self.what_happens(worked))];
        let Some(rules) = judgement.market.and_then(|market| self.edition.market(market)) else { return blocks };
        let model = self.model(worked);
        let rows: Vec<Vec<Rich>> = judgement
            .findings
            .iter()
            .filter(|finding| finding.result != TestResult::NotApplicable)
            .filter(|finding| model.is_none_or(|model| !model.judgement.findings.contains(finding)))
            .filter_map(|finding| Some(self.finding(worked, rules, rules.criteria.get(finding.criterion)?, finding)))
            .collect();
        if let Some(model) = model {
            blocks.push(paragraph(self.compared(worked, model, rows.len())));
        } else {
            blocks.extend(self.meters(worked));
        }
        if !rows.is_empty() {
            blocks.push(self.reasons_table(rows));
        }
        if judgement.verdict == Verdict::NeedsAnswers {
            blocks.extend(self.next_question(worked, rules));
            blocks.extend(self.meters(worked));
        }
        blocks
    }

    /// The sellable example that the others differ from, for all but itself.
    fn model(&self, worked: &Worked<'_>) -> Option<&Worked<'_>> {
        let first = self.worked.first().filter(|first| first.judgement.verdict == Verdict::Sellable)?;
        let same_market = first.judgement.market == worked.judgement.market;
        (same_market && first.profile.name != worked.profile.name).then_some(first)
    }

    fn compared(&self, worked: &Worked<'_>, model: &Worked<'_>, differing: usize) -> String {
        let name = Arg::Text(&model.profile.name);
        if worked.judgement.verdict == Verdict::NotALead {
            return self.say("paper-example-same-name", &[("name", name)]);
        }
        self.say("paper-example-differs", &[("name", name), ("count", Arg::Number(differing as i64))])
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
        let ink = match finding.result {
            TestResult::Pass => Ink::Verdict(rich::Verdict::Sellable),
            TestResult::Fail => Ink::Verdict(rich::Verdict::OffTarget),
            TestResult::Unknown => Ink::Verdict(rich::Verdict::NeedsAnswers),
            TestResult::NotApplicable => Ink::Soft,
        };
        vec![
            self.criterion_link(rules.id, &criterion.id),
            reason.into(),
            Rich::new().text(self.words.result(finding.result), Strength::Strong, ink),
            self.words.number(finding.points.into()).into(),
        ]
    }

    fn reasons_table(&self, rows: Vec<Vec<Rich>>) -> Block {
        Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-clause", &[])).share(0.11),
                Column::new(self.say("paper-column-because", &[])).share(0.59),
                Column::new(self.say("paper-column-result", &[])).share(0.18),
                Column::new(self.say("paper-column-points", &[])).right().share(0.12),
            ],
            rows,
            ..Table::default()
        })
    }

    fn next_question(&self, worked: &Worked<'_>, rules: &MarketRules) -> Option<Block> {
        let next = worked.judgement.ask_next.as_ref()?;
        let criterion = rules.criteria.iter().find(|criterion| criterion.id == *next)?;
        let asked =
            Rich::new().strong(self.say("paper-example-next", &[])).plain(format!(" “{}”", self.words.ask(criterion)));
        Some(paragraph(asked))
    }

    fn meters(&self, worked: &Worked<'_>) -> Vec<Block> {
        let meter = |label: String, score: Score, hat: rich::Hat| {
            let number = |points: u32| Arg::Number(points.into());
            let args =
                [("have", number(score.have)), ("possible", number(score.possible)), ("needed", number(score.needed))];
            Block::Meter(Meter {
                label,
                have: score.have,
                possible: score.possible,
                needed: score.needed,
                text: self.say("paper-meter", &args),
                hat,
            })
        };
        let judgement = worked.judgement;
        vec![
            meter(self.say("paper-column-fit", &[]), judgement.fit, rich::Hat::Marketing),
            meter(self.say("paper-column-interest", &[]), judgement.interest, rich::Hat::Sales),
        ]
    }
}

const fn mark(verdict: Verdict) -> rich::Verdict {
    match verdict {
        Verdict::Sellable => rich::Verdict::Sellable,
        Verdict::NeedsAnswers => rich::Verdict::NeedsAnswers,
        Verdict::NotYet => rich::Verdict::NotYet,
        Verdict::OffTarget => rich::Verdict::OffTarget,
        Verdict::NotALead => rich::Verdict::NotALead,
    }
}
