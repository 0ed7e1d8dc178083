//! The structure tree as PDF objects.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{bare, name, text};
use crate::{
    display::LinkArea,
    structure::{Kid, Node, NodeId, Numbering, Role, Scope, Structure},
};

/// Adds the tree and its index from pages and links back to the nodes; gives the root.
pub(super) fn add_tree(
    pdf: &mut lopdf::Document,
    structure: &Structure,
    pages: &[ObjectId],
    owners: &[Vec<NodeId>],
    annotations: &[(ObjectId, LinkArea)],
    boxes: &BTreeMap<NodeId, [Object; 4]>,
) -> ObjectId {
    let root = pdf.new_object_id();
    let places = places(pdf, structure);
    let tree = Tree { structure, places: &places, pages, annotations };
    for (node_id, node) in structure.nodes() {
        let Place::Object(id) = places[node_id.0] else { continue };
        let parent = node.parent.and_then(|parent| places[parent.0].object()).unwrap_or(root);
        let mut element = tree.element(node, parent, id);
        if let Some(corners) = boxes.get(&node_id) {
            let layout = bare([("O", name("Layout")), ("Placement", name("Block")), ("BBox", corners.to_vec().into())]);
            element.set("A", layout);
        }
        pdf.objects.insert(id, element.into());
    }
    let mut index = Vec::new();
    for (page, owners) in owners.iter().enumerate() {
        let nodes: Vec<Object> = owners.iter().map(|node| reference(&places, *node)).collect();
        index.push(Object::Integer(page as i64));
        index.push(nodes.into());
    }
    for (number, (_, area)) in annotations.iter().enumerate() {
        index.push(Object::Integer((pages.len() + number) as i64));
        index.push(reference(&places, area.node));
    }
    let parent_tree = pdf.add_object(dictionary! { "Nums" => index });
    let tree_root = dictionary! {
        "Type" => name("StructTreeRoot"),
        "K" => reference(&places, Structure::ROOT),
        "ParentTree" => Object::Reference(parent_tree),
        "ParentTreeNextKey" => (pages.len() + annotations.len()) as i64,
    };
    pdf.objects.insert(root, tree_root.into());
    root
}

/// Where the element of a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nowhere, as nothing is in it.
    Nowhere,
    /// Within its parent, as nothing refers to it.
    InParent,
    /// In an object of its own.
    Object(ObjectId),
}

impl Place {
    fn object(self) -> Option<ObjectId> {
        match self {
            Self::Object(id) => Some(id),
            Self::Nowhere | Self::InParent => None,
        }
    }
}

/// Which nodes stand where. Cells count even when empty, or the columns of a table would shift.
fn places(pdf: &mut lopdf::Document, structure: &Structure) -> Vec<Place> {
    let mut places = vec![Place::Nowhere; structure.len()];
    let nodes: Vec<(NodeId, &Node)> = structure.nodes().collect();
    // Children are younger than their parents, so they are decided first.
    for (id, node) in nodes.iter().rev() {
        let holds = node.kids.iter().any(|kid| match kid {
            Kid::Node(child) => places[child.0] != Place::Nowhere,
            Kid::Content { .. } | Kid::Annotation(_) => true,
        });
        places[id.0] = match node.role {
            Role::Document => Place::Object((0, 0)),
            _ if holds => Place::Object((0, 0)),
            Role::HeaderCell(_) | Role::DataCell => Place::InParent,
            _ => Place::Nowhere,
        };
    }
    for place in &mut places {
        if let Place::Object(id) = place {
            *id = pdf.new_object_id();
        }
    }
    places
}

/// What elements refer to.
struct Tree<'a> {
    structure: &'a Structure,
    places: &'a [Place],
    pages: &'a [ObjectId],
    annotations: &'a [(ObjectId, LinkArea)],
}

impl Tree<'_> {
    /// The element of a node, which is the object `own`.
    fn element(&self, node: &Node, parent: ObjectId, own: ObjectId) -> Dictionary {
        let home = node.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            Kid::Node(_) | Kid::Annotation(_) => None,
        });
        let mut kids: Vec<Object> = node.kids.iter().filter_map(|kid| self.kid(kid, home, own)).collect();
        let mut element = bare([("S", name(node.role.tag())), ("P", Object::Reference(parent))]);
        if let Some(page) = home {
            element.set("Pg", Object::Reference(self.pages[page]));
        }
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        if let Some(attributes) = attributes(node.role) {
            element.set("A", attributes);
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", text(alt));
        }
        element
    }

    /// A child of the element `own`, most of which is on the page `home`.
    fn kid(&self, kid: &Kid, home: Option<usize>, own: ObjectId) -> Option<Object> {
        match kid {
            Kid::Node(child) => match self.places[child.0] {
                Place::Object(id) => Some(Object::Reference(id)),
                Place::InParent => Some(self.element(self.structure.node(*child), own, own).into()),
                Place::Nowhere => None,
            },
            Kid::Content { page, number } if Some(*page) == home => Some(Object::Integer(*number as i64)),
            Kid::Content { page, number } => Some(
                dictionary! {
                    "Type" => name("MCR"),
                    "Pg" => Object::Reference(self.pages[*page]),
                    "MCID" => *number as i64,
                }
                .into(),
            ),
            Kid::Annotation(number) => self.annotations.get(*number).map(|(id, _)| {
                dictionary! {
                    "Type" => name("OBJR"),
                    "Obj" => Object::Reference(*id),
                }
                .into()
            }),
        }
    }
}

fn attributes(role: Role) -> Option<Object> {
    let (owner, key, value) = match role {
        Role::List(Numbering::Disc) => ("List", "ListNumbering", "Disc"),
        Role::List(Numbering::Decimal) => ("List", "ListNumbering", "Decimal"),
        Role::List(Numbering::None) => ("List", "ListNumbering", "None"),
        Role::HeaderCell(Scope::Column) => ("Table", "Scope", "Column"),
        Role::HeaderCell(Scope::Row) => ("Table", "Scope", "Row"),
        _ => return None,
    };
    Some(bare([("O", name(owner)), (key, name(value))]).into())
}

fn reference(places: &[Place], node: NodeId) -> Object {
    places.get(node.0).and_then(|place| place.object()).map_or(Object::Null, Object::Reference)
}
