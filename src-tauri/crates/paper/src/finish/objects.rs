//! PDF objects as bytes (ISO 32000-1, 7.3).

use std::io::Write;

use lopdf::{Dictionary, Object, StringFormat};

use crate::operators::whole;

/// Appends an object.
pub(super) fn write_object(bytes: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(true) => bytes.extend_from_slice(b"true"),
        Object::Boolean(false) => bytes.extend_from_slice(b"false"),
        Object::Integer(value) => whole(bytes, *value),
        Object::Real(value) => write_display(bytes, value),
        Object::Reference((id, generation)) => {
            whole(bytes, i64::from(*id));
            bytes.push(b' ');
            whole(bytes, i64::from(*generation));
            bytes.extend_from_slice(b" R");
        }
        Object::Name(name) => write_name(bytes, name),
        Object::String(text, StringFormat::Literal) => write_literal(bytes, text),
        Object::String(text, StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            for byte in text {
                write_display(bytes, &format_args!("{byte:02X}"));
            }
            bytes.push(b'>');
        }
        Object::Array(items) => {
            bytes.push(b'[');
            for (number, item) in items.iter().enumerate() {
                if number > 0 {
                    bytes.push(b' ');
                }
                write_object(bytes, item);
            }
            bytes.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(bytes, dictionary),
        Object::Stream(stream) => {
            write_dictionary(bytes, &stream.dict);
            bytes.extend_from_slice(b"stream\n");
            bytes.extend_from_slice(&stream.content);
            bytes.extend_from_slice(b"\nendstream");
        }
    }
}

fn write_display(bytes: &mut Vec<u8>, value: &dyn std::fmt::Display) {
    // Writing into memory can't fail.
    let _ = write!(bytes, "{value}");
}

fn write_dictionary(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    bytes.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        write_name(bytes, key);
        bytes.push(b' ');
        write_object(bytes, value);
    }
    bytes.extend_from_slice(b">>");
}

fn write_name(bytes: &mut Vec<u8>, name: &[u8]) {
    bytes.push(b'/');
    for byte in name {
        match byte {
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' | b'#' => {
                write_display(bytes, &format_args!("#{byte:02X}"));
            }
            b'!'..=b'~' => bytes.push(*byte),
            _ => write_display(bytes, &format_args!("#{byte:02X}")),
        }
    }
}

fn write_literal(bytes: &mut Vec<u8>, text: &[u8]) {
    bytes.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => bytes.extend([b'\\', *byte]),
            // Unescaped, a reader may take it for any end of line.
            b'\r' => bytes.extend_from_slice(b"\\r"),
            _ => bytes.push(*byte),
        }
    }
    bytes.push(b')');
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn objects_are_written_as_the_standard_says() {
        for (object, expected) in [
            (Object::Null, "null"),
            (Object::Integer(-3), "-3"),
            (Object::Real(595.28), "595.28"),
            (Object::Name(b"A B#".to_vec()), "/A#20B#23"),
            (Object::String(b"a(b)\\\r".to_vec(), StringFormat::Literal), r"(a\(b\)\\\r)"),
            (Object::String(vec![0xFE, 0x0A], StringFormat::Hexadecimal), "<FE0A>"),
            (vec![Object::Boolean(true), Object::Reference((7, 0))].into(), "[true 7 0 R]"),
            (dictionary! { "K" => 1 }.into(), "<</K 1>>"),
        ] {
            let mut bytes = Vec::new();
            write_object(&mut bytes, &object);
            assert_eq!(String::from_utf8_lossy(&bytes), expected);
        }
    }
}
