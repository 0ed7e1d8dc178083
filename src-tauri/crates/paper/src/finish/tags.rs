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
    let alive = alive(structure);
    let root = pdf.new_object_id();
    let ids: Vec<Option<ObjectId>> = alive.iter().map(|alive| alive.then(|| pdf.new_object_id())).collect();
    for (node_id, node) in structure.nodes() {
        let Some(id) = ids[node_id.0] else { continue };
        let parent = node.parent.and_then(|parent| ids[parent.0]).unwrap_or(root);
        let mut element = element(node, parent, pages, &ids, annotations);
        if let Some(corners) = boxes.get(&node_id) {
            let layout = bare([("O", name("Layout")), ("Placement", name("Block")), ("BBox", corners.to_vec().into())]);
            element.set("A", layout);
        }
        let element = Object::Dictionary(element);
        pdf.objects.insert(id, element);
    }
    let mut index = Vec::new();
    for (page, owners) in owners.iter().enumerate() {
        let nodes: Vec<Object> = owners.iter().map(|node| reference(&ids, *node)).collect();
        index.push(Object::Integer(page as i64));
        index.push(Object::Reference(pdf.add_object(nodes)));
    }
    for (number, (_, area)) in annotations.iter().enumerate() {
        index.push(Object::Integer((pages.len() + number) as i64));
        index.push(reference(&ids, area.node));
    }
    let parent_tree = pdf.add_object(dictionary! { "Nums" => index });
    let tree = dictionary! {
        "Type" => name("StructTreeRoot"),
        "K" => reference(&ids, Structure::ROOT),
        "ParentTree" => Object::Reference(parent_tree),
        "ParentTreeNextKey" => (pages.len() + annotations.len()) as i64,
    };
    pdf.objects.insert(root, tree.into());
    root
}

/// Which nodes hold anything. Cells count even when empty, or the columns of a table would shift.
fn alive(structure: &Structure) -> Vec<bool> {
    let mut alive = vec![false; structure.len()];
    let nodes: Vec<(NodeId, &Node)> = structure.nodes().collect();
    // Children are younger than their parents, so they are decided first.
    for (id, node) in nodes.into_iter().rev() {
        alive[id.0] = matches!(node.role, Role::Document | Role::HeaderCell(_) | Role::DataCell)
            || node.kids.iter().any(|kid| match kid {
                Kid::Node(child) => alive[child.0],
                Kid::Content { .. } | Kid::Annotation(_) => true,
            });
    }
    alive
}

fn element(
    node: &Node,
    parent: ObjectId,
    pages: &[ObjectId],
    ids: &[Option<ObjectId>],
    annotations: &[(ObjectId, LinkArea)],
) -> Dictionary {
    let home = node.kids.iter().find_map(|kid| match kid {
        Kid::Content { page, .. } => Some(*page),
        Kid::Node(_) | Kid::Annotation(_) => None,
    });
    let mut kids: Vec<Object> = node
        .kids
        .iter()
        .filter_map(|kid| match kid {
            Kid::Node(child) => ids[child.0].map(Object::Reference),
            Kid::Content { page, number } if Some(*page) == home => Some(Object::Integer(*number as i64)),
            Kid::Content { page, number } => Some(
                dictionary! {
                    "Type" => name("MCR"),
                    "Pg" => Object::Reference(pages[*page]),
                    "MCID" => *number as i64,
                }
                .into(),
            ),
            Kid::Annotation(number) => annotations.get(*number).map(|(id, _)| {
                dictionary! {
                    "Type" => name("OBJR"),
                    "Obj" => Object::Reference(*id),
                }
                .into()
            }),
        })
        .collect();
    let mut element = bare([("S", name(node.role.tag())), ("P", Object::Reference(parent))]);
    if let Some(page) = home {
        element.set("Pg", Object::Reference(pages[page]));
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

fn reference(ids: &[Option<ObjectId>], node: NodeId) -> Object {
    ids.get(node.0).copied().flatten().map_or(Object::Null, Object::Reference)
}
