//! The structure of the document for readers who can't see the page: a tree of headings, paragraphs, lists and tables.

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub usize);

/// What a node is, in the words of ISO 32000-1, 14.8.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    List(Numbering),
    ListItem,
    Label,
    ListBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell(Scope),
    DataCell,
    Link,
    Contents,
    ContentsItem,
    Reference,
    Division,
    /// A drawing or a picture; the structure has words that stand for it.
    Figure,
}

/// How a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    None,
    Disc,
    Decimal,
}

/// What a head cell speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Column,
    Row,
}

impl Role {
    /// The standard structure type.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::List(_) => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableRow => "TR",
            Self::HeaderCell(_) => "TH",
            Self::DataCell => "TD",
            Self::Link => "Link",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Division => "Div",
            Self::Figure => "Figure",
        }
    }

    /// Whether the node stands inside a line of text. Such nodes join their parent where their words appear, between
    /// the words before and after them; all others join it when they are made.
    fn is_inline(self) -> bool {
        matches!(self, Self::Link | Self::Reference)
    }
}

/// One child of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content: the page's index and the number within the page.
    Content {
        page: usize,
        number: usize,
    },
    /// A link's rectangle, by its number in the document.
    Annotation(usize),
}

/// One node.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub role: Role,
    pub parent: Option<NodeId>,
    pub kids: Vec<Kid>,
    /// What a reader who can't see it hears instead.
    pub alt: Option<String>,
    joined: Joined,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    Yes,
    NotYet,
}

/// The tree.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Structure {
    nodes: Vec<Node>,
}

impl Structure {
    pub(crate) const ROOT: NodeId = NodeId(0);

    /// A tree with nothing but its root.
    pub(crate) fn new() -> Self {
        Self {
            nodes: vec![Node { role: Role::Document, parent: None, kids: Vec::new(), alt: None, joined: Joined::Yes }],
        }
    }

    /// Adds a node under `parent`.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        let joined = if role.is_inline() { Joined::NotYet } else { Joined::Yes };
        self.nodes.push(Node { role, parent: Some(parent), kids: Vec::new(), alt: None, joined });
        if joined == Joined::Yes {
            self.nodes[parent.0].kids.push(Kid::Node(id));
        }
        id
    }

    /// Adds a figure under `parent`, and the words that stand for it.
    pub(crate) fn add_figure(&mut self, parent: NodeId, alt: &str) -> NodeId {
        let id = self.add(parent, Role::Figure);
        self.nodes[id.0].alt = Some(alt.to_owned());
        id
    }

    /// Adds a child to a node, and the node to its parent if it has not joined it yet.
    pub(crate) fn attach(&mut self, id: NodeId, kid: Kid) {
        self.join(id);
        self.nodes[id.0].kids.push(kid);
    }

    fn join(&mut self, id: NodeId) {
        let node = &mut self.nodes[id.0];
        if node.joined == Joined::Yes {
            return;
        }
        node.joined = Joined::Yes;
        if let Some(parent) = node.parent {
            self.join(parent);
            self.nodes[parent.0].kids.push(Kid::Node(id));
        }
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// All nodes with their names, parents before children.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().enumerate().map(|(index, node)| (NodeId(index), node))
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }
}
