//! The first page of a day's list: everybody in one table, with the page of their sheet.

use std::rc::Rc;

use super::{CallOverview, CallSheet, Desk, TEXT};
use crate::{
    display::{Item, Shape},
    galley::{Head, Strip, Tie},
    look::{self, Type},
    rich::Rich,
    structure::{NodeId, Role, Scope, Structure},
    text::lines::Spot,
};

const TITLE: Type = look::CHAPTER.sized(20.0, 26.0);
const CELL: Type = look::CELL.sized(9.4, 13.2);
/// Where the columns begin and how wide they are, as parts of the whole: name, why today, telephone, page.
const COLUMNS: [(f32, f32); 4] = [(0.0, 0.31), (0.335, 0.36), (0.72, 0.2), (0.93, 0.07)];

impl Desk<'_> {
    /// Sets the overview; `pages` are those of the leads.
    pub(super) fn overview(&mut self, overview: &CallOverview, leads: &[CallSheet], pages: &[usize]) {
        let section = self.canvas.structure.add(Structure::ROOT, Role::Section);
        let mut items = Vec::new();
        let heading = self.canvas.node(section, Role::Heading(1));
        let spot = Spot::new(0.0, self.full(), TITLE);
        let height = self.canvas.words(&Rich::from(overview.title.as_str()), spot, 0.0, heading, &mut items);
        self.strip(height, 0.0, items);
        self.galley.tie_last();
        for sentence in &overview.notes {
            let mut items = Vec::new();
            let node = self.canvas.node(section, Role::Paragraph);
            let told = self.canvas.shortened(sentence, TEXT, self.full(), 6);
            let spot = Spot::new(0.0, self.full(), TEXT);
            let height = self.canvas.words(&Rich::from(told), spot, 0.0, node, &mut items);
            self.strip(height, 4.0, items);
        }
        if !leads.is_empty() {
            self.table(section, leads, pages);
        }
    }

    fn table(&mut self, section: NodeId, leads: &[CallSheet], pages: &[usize]) {
        let table = self.canvas.structure.add(section, Role::Table);
        let group = self.canvas.structure.add(table, Role::TableHead);
        let row = self.canvas.structure.add(group, Role::TableRow);
        let mut items = Vec::new();
        let heads = [
            self.say("call-column-who", &[]),
            self.say("call-column-why", &[]),
            self.say("call-column-phone", &[]),
            self.say("call-column-page", &[]),
        ];
        for (head, column) in heads.into_iter().zip(0..) {
            let cell = self.canvas.node(row, Role::HeaderCell(Scope::Column));
            let spot = self.cell(column, look::CELL_HEAD);
            self.canvas.words(&Rich::from(head), spot, 0.0, cell, &mut items);
        }
        let height = look::CELL_HEAD.leading + 4.0;
        items.push(Item::Shape(Shape::rule(0.0, height, self.full(), 0.9, look::INK)));
        let head = Rc::new(Head { height, items: items.iter().cloned().filter_map(Item::into_artifact).collect() });
        self.galley.push(Strip { height, gap: 14.0, tie: Tie::ToNext, items, ..Strip::default() });
        let body = self.canvas.structure.add(table, Role::TableBody);
        for (number, (lead, page)) in leads.iter().zip(pages).enumerate() {
            let row = self.canvas.structure.add(body, Role::TableRow);
            let mut items = Vec::new();
            let mut height = 0.0_f32;
            let who = self.canvas.shortened(&lead.name, CELL, self.cell(0, CELL).width, 2);
            let mut name = Rich::new().strong(who);
            if !lead.firm.is_empty() {
                let firm = self.canvas.shortened(&lead.firm, CELL, self.cell(0, CELL).width, 2);
                name = name.soft(format!("\n{firm}"));
            }
            let why = self.canvas.shortened(&lead.why, CELL, self.cell(1, CELL).width, 3);
            let phone = self.canvas.shortened(&lead.phone, CELL, self.cell(2, CELL).width, 2);
            let page = Rich::new().link(page.to_string(), format!("lead-{}", number + 1));
            for (column, text) in [name, why.into(), phone.into(), page].into_iter().enumerate() {
                let role = if column == 0 { Role::HeaderCell(Scope::Row) } else { Role::DataCell };
                let cell = self.canvas.node(row, role);
                let spot = self.cell(column, CELL);
                height = height.max(self.canvas.words(&text, spot, 4.4, cell, &mut items));
            }
            height += 8.8;
            items.push(Item::Shape(Shape::rule(0.0, height, self.full(), 0.5, look::LINE)));
            self.galley.push(Strip { height, items, head: Some(Rc::clone(&head)), ..Strip::default() });
        }
    }

    fn cell(&self, column: usize, kind: Type) -> Spot {
        let (left, width) = COLUMNS[column];
        let spot = Spot::new(left * self.full(), width * self.full(), kind.tabular());
        if column == 3 { spot.right() } else { spot }
    }
}
