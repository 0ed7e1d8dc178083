//! Chapter 5: the rules of engagement. Who does what, when and how, at every step.

use super::Playbook;
use super::voice::{clause_id, colour, joined, list, or_dash, paragraph, section};
use crate::block::{Block, Clause, Column, Ladder, Marker, Side, Step, Table};
use crate::rich::Rich;
use method::lead::StandsAt;
use method::playbook::{Hat, Topic};
use words::Arg;

/// Letters of a person's name that a cell has room for.
const NAME: usize = 60;

/// One row of the table: where a lead stands, whose it is, and the rest.
struct Duty {
    stage: String,
    clause: Option<Topic>,
    who: Hat,
    what: String,
    when: Rich,
    how: String,
    if_not: String,
}

impl Playbook<'_> {
    /// Who does what, when and how.
    pub(super) fn engagement_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-5", &[]), self.say("paper-intro-5", &[]));
        let mut blocks = vec![
            Self::following("engagement", "5", title, lead),
            self.duties_in_full(),
            Block::KeepTogether(vec![section(self.say("paper-lanes", &[])), self.lanes()]),
        ];
        blocks.extend(self.rules());
        blocks.push(section(self.say("paper-promises", &[])));
        blocks.extend(self.promises());
        blocks.push(section(self.say("paper-accounts", &[])));
        blocks.extend([paragraph(self.say("paper-accounts-intro", &[])), Block::KeepWithNext]);
        blocks.push(list(
            Marker::Bullet,
            [
                self.say("paper-accounts-closed", &[]),
                self.say("paper-accounts-active", &[]),
                self.say("paper-accounts-back", &[]),
                self.say("paper-accounts-discarded", &[]),
            ],
        ));
        blocks
    }

    fn duties_in_full(&self) -> Block {
        let rows = self.before_sales().into_iter().chain(self.with_sales()).map(|duty| self.duty_row(duty)).collect();
        Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-stage-who", &[])).share(0.2),
                Column::new(self.say("paper-column-what", &[])).share(0.215),
                Column::new(self.say("paper-column-when", &[])).share(0.14),
                Column::new(self.say("paper-column-how", &[])).share(0.245),
                Column::new(self.say("paper-column-if-not", &[])).share(0.2),
            ],
            rows,
            ..Table::default()
        })
    }

    fn before_sales(&self) -> [Duty; 4] {
        let engagement = &self.playbook.engagement;
        let within = |key: &str| match self.span(engagement.answer_within) {
            Some(span) => Rich::from(self.say(key, &[("within", Arg::Text(&span))])),
            None => Rich::new().soft(self.say("paper-open-short", &[])),
        };
        [
            Duty {
                stage: self.words.stands_at(StandsAt::List),
                clause: None,
                who: Hat::Marketing,
                what: self.say("paper-engage-list-what", &[]),
                when: self.say("paper-engage-list-when", &[]).into(),
                how: self.say("paper-engage-list-how", &[]),
                if_not: self.say("paper-engage-list-if-not", &[]),
            },
            Duty {
                stage: self.words.stands_at(StandsAt::Inquiry),
                clause: Some(Topic::FirstAnswer),
                who: engagement.first_answer_by,
                what: self.say("paper-engage-inquiry-what", &[]),
                when: within("paper-engage-inquiry-when"),
                how: self.say("paper-engage-inquiry-how", &[]),
                if_not: self.say("paper-engage-inquiry-if-not", &[]),
            },
            Duty {
                stage: self.words.stands_at(StandsAt::Mql),
                clause: Some(Topic::Qualifying),
                who: self.asker(),
                what: self.say("paper-engage-mql-what", &[]),
                when: within("paper-engage-mql-when"),
                how: self.say("paper-engage-mql-how", &[]),
                if_not: self.say("paper-engage-mql-if-not", &[]),
            },
            Duty {
                stage: self.words.stands_at(StandsAt::Sql),
                clause: Some(Topic::Qualifying),
                who: self.playbook.sql_by,
                what: self.say("paper-engage-sql-what", &[]),
                when: self.say("paper-engage-sql-when", &[]).into(),
                how: self.say("paper-engage-sql-how", &[]),
                if_not: self.say("paper-engage-sql-if-not", &[]),
            },
        ]
    }

    fn with_sales(&self) -> [Duty; 3] {
        let engagement = &self.playbook.engagement;
        [
            Duty {
                stage: self.words.stands_at(StandsAt::Offered),
                clause: Some(Topic::Acceptance),
                who: Hat::Sales,
                what: self.say("paper-engage-offered-what", &[]),
                when: self.within(engagement.accept_within),
                how: self.say("paper-engage-offered-how", &[]),
                if_not: self.say("paper-engage-offered-if-not", &[]),
            },
            Duty {
                stage: self.words.stands_at(StandsAt::Active),
                clause: Some(Topic::SalesSteps),
                who: Hat::Sales,
                what: self.say("paper-engage-active-what", &[]),
                when: self.say("paper-duty-accepted-when", &[]).into(),
                how: self.say("paper-engage-active-how", &[]),
                if_not: self.say("paper-engage-active-if-not", &[]),
            },
            Duty {
                stage: self.say("paper-engage-after-stage", &[]),
                clause: Some(Topic::Effort),
                who: Hat::Sales,
                what: self.say("paper-engage-after-what", &[]),
                when: self.say("paper-engage-after-when", &[]).into(),
                how: self.say("paper-engage-after-how", &[]),
                if_not: self.say("paper-engage-after-if-not", &[]),
            },
        ]
    }

    fn duty_row(&self, duty: Duty) -> Vec<Rich> {
        let mut stage = Rich::new().strong(duty.stage);
        if let Some(topic) = &duty.clause {
            let mut link = self.topic_link(topic);
            stage = stage.soft("\u{A0} ");
            stage.runs.append(&mut link.runs);
        }
        let mut who = self.who_cell(duty.who, "\n", NAME);
        stage = stage.plain("\n");
        stage.runs.append(&mut who.runs);
        vec![stage, duty.what.into(), duty.when, duty.how.into(), duty.if_not.into()]
    }

    /// The clauses behind the table.
    fn rules(&self) -> Vec<Block> {
        let engagement = &self.playbook.engagement;
        let mut blocks = Vec::new();
        let answered = self.span(engagement.answer_within).map(|within| {
            let who = self.who(engagement.first_answer_by);
            self.say("paper-says-first-answer", &[("who", Arg::Text(&who)), ("within", Arg::Text(&within))])
        });
        blocks.extend(self.titled(&Topic::FirstAnswer, answered.map_or_else(|| self.open(), Rich::from)));
        let asker = self.who(self.asker());
        let qualifying = self.say("paper-says-qualifying", &[("who", Arg::Text(&asker))]);
        blocks.extend(self.titled(&Topic::Qualifying, qualifying.into()));
        let accepted = self.span(engagement.accept_within).map(|within| {
            let who = self.who(Hat::Sales);
            self.say("paper-says-acceptance", &[("who", Arg::Text(&who)), ("within", Arg::Text(&within))])
        });
        let returns = self.say("paper-returns-text", &[]);
        let accepted = accepted.map_or_else(|| self.open(), |said| format!("{said} {returns}").into());
        blocks.extend(self.titled(&Topic::Acceptance, accepted));
        blocks.extend(self.sales_steps());
        blocks.extend(self.titled(&Topic::Hours, self.hours()));
        blocks
    }

    /// Each step with what ends it, and what marketing sends meanwhile.
    fn sales_steps(&self) -> Vec<Block> {
        let steps = &self.playbook.engagement.sales_steps;
        if steps.is_empty() {
            return self.titled(&Topic::SalesSteps, self.open());
        }
        let rows = steps.iter().enumerate().map(|(number, step)| {
            let name = Rich::new().strong(format!("{}. {}", number + 1, step.name.trim()));
            vec![name, or_dash(&step.done_when), or_dash(&step.marketing_sends)]
        });
        let mut blocks = self.titled(&Topic::SalesSteps, self.say("paper-says-sales-steps", &[]).into());
        blocks.push(Block::KeepWithNext);
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-step", &[])).share(0.22),
                Column::new(self.say("paper-column-done", &[])).share(0.42),
                Column::new(self.say("paper-column-sends", &[])).share(0.36),
            ],
            rows: rows.collect(),
            ..Table::default()
        }));
        blocks
    }

    /// When the firm works, and on which days it doesn't.
    fn hours(&self) -> Rich {
        let engagement = &self.playbook.engagement;
        let hours = (!engagement.hours.days.is_empty()).then(|| {
            let hours = self.words.working_hours(&engagement.hours);
            self.say("paper-hours", &[("hours", Arg::Text(&hours))])
        });
        let days: Vec<String> = engagement
            .holidays
            .iter()
            .map(|holiday| {
                let day = self.words.holiday(holiday.on);
                match holiday.name.trim() {
                    "" => day,
                    name => self.say("paper-holiday", &[("name", Arg::Text(name)), ("day", Arg::Text(&day))]),
                }
            })
            .collect();
        let closed = if days.is_empty() {
            String::new()
        } else {
            self.say("paper-holidays", &[("days", Arg::Text(&self.words.and_list(&days)))])
        };
        match hours {
            Some(hours) => joined([hours.as_str(), &closed, &self.say("paper-late", &[])]).into(),
            None if closed.is_empty() => self.open(),
            None => closed.into(),
        }
    }

    /// What each side owes the other, and what happens when it doesn't come.
    fn promises(&self) -> Vec<Block> {
        let engagement = &self.playbook.engagement;
        let mut blocks = [self.places(&Topic::MarketingGives), self.places(&Topic::SalesGives)].concat();
        blocks.push(Block::Sides(vec![
            self.side(Hat::Marketing, &Topic::MarketingGives, &engagement.marketing_gives),
            self.side(Hat::Sales, &Topic::SalesGives, &engagement.sales_gives),
        ]));
        blocks.extend(self.titled(&Topic::Miss, self.told(&engagement.miss)));
        blocks.extend(self.titled(&Topic::AgainstRules, self.say("paper-against-rules", &[]).into()));
        if !engagement.absence.trim().is_empty() {
            blocks.extend(self.titled(&Topic::Absence, self.told(&engagement.absence)));
        }
        blocks.extend(self.goal());
        blocks
    }

    fn side(&self, hat: Hat, topic: &Topic, promises: &[String]) -> Side {
        let number = self.clauses.number(topic).to_owned();
        let promises: Vec<Rich> =
            promises.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(Rich::from).collect();
        Side {
            hat: colour(hat),
            clause: Clause {
                id: Some(clause_id(&number)),
                title: self.words.clause_title(topic),
                text: if promises.is_empty() { self.opened(&number) } else { Rich::new() },
                number,
            },
            promises,
        }
    }

    /// The backward sum as a flight of steps: what has to come in, up to what the firm wants to sell.
    fn goal(&self) -> Option<Block> {
        let (goal, sale) = (self.playbook.engagement.goal, self.playbook.business.average_sale);
        let sum = goal.lead_sum(sale)?;
        let count = |number: u64| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let money = |amount: Option<i64>| self.words.money(self.playbook.business.currency, amount.unwrap_or_default());
        let rate = |rate: Option<u32>| Arg::Number(rate.unwrap_or_default().into());
        let step = |title: String, hat: Hat, text: String| Step {
            title,
            term: self.say("paper-goal-month", &[]),
            hat: colour(hat),
            label: if hat == Hat::Owner { self.say("paper-together-label", &[]) } else { self.words.hat(hat) },
            text,
            facts: Vec::new(),
        };
        let inquiries = sum.inquiries.map(|inquiries| {
            step(
                self.say("paper-goal-inquiries", &[("count", count(inquiries))]),
                Hat::Marketing,
                self.say("paper-goal-ready-rate", &[("rate", rate(goal.ready_rate))]),
            )
        });
        let steps = [
            step(
                self.say("paper-goal-ready", &[("count", count(sum.ready))]),
                Hat::Marketing,
                self.say("paper-goal-sale-rate", &[("rate", rate(goal.sale_rate))]),
            ),
            step(
                self.say("paper-goal-customers", &[("count", count(sum.customers))]),
                Hat::Sales,
                self.say("paper-goal-sale", &[("sale", Arg::Text(&money(sale)))]),
            ),
            step(money(goal.revenue), Hat::Owner, self.say("paper-goal-revenue", &[])),
        ];
        let mut blocks = self.titled(&Topic::Goal, self.say("paper-goal-intro", &[]).into());
        blocks.push(Block::Ladder(Ladder { steps: inquiries.into_iter().chain(steps).collect() }));
        Some(Block::KeepTogether(blocks))
    }
}
