//! The file's properties, once as PDF strings and once as XMP; both must say the same.

use lopdf::{Object, ObjectId, Stream, dictionary};

use super::{name, text};
use crate::{document::Document, text::clean::clean};

const PRODUCER: &str = "Sellable";

/// Replaces the properties and adds the XMP; gives the XMP's object.
pub(super) fn add_metadata(pdf: &mut lopdf::Document, document: &Document) -> ObjectId {
    let day = document.date.format("%Y-%m-%d").to_string();
    let stamp = format!("D:{}000000Z", document.date.format("%Y%m%d"));
    let properties = dictionary! {
        "Title" => text(&document.title),
        "Author" => text(&document.author),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
        "CreationDate" => text(&stamp),
        "ModDate" => text(&stamp),
    };
    if let Ok(id) = pdf.trailer.get(b"Info").and_then(Object::as_reference) {
        pdf.objects.insert(id, properties.into());
    }
    let xmp = XMP
        .replace("{title}", &escaped(&document.title))
        .replace("{author}", &escaped(&document.author))
        .replace("{language}", &escaped(&document.language))
        .replace("{producer}", PRODUCER)
        .replace("{moment}", &format!("{day}T00:00:00Z"));
    let kind = dictionary! {
        "Type" => name("Metadata"),
        "Subtype" => name("XML"),
    };
    pdf.add_object(Stream::new(kind, xmp.into_bytes()))
}

fn escaped(value: &str) -> String {
    clean(value)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('{', "&#123;")
        .replace('\n', " ")
}

/// The schema of `pdfuaid` is described in the file itself, as PDF/A asks for schemas it does not know.
const XMP: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate><xmp:MetadataDate>{moment}</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#;
