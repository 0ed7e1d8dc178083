//! Prints the torture corpus: `cargo run -p paper --example corpus -- FOLDER [COUNT]`. Beside each PDF stands a text
//! file with what has to be found in it again, a line each, and one with what has to be read in it. A document that gives other bytes the second time, or that
//! prints no page, ends the run.

mod draw;
mod reading;

use std::{error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("Say into which folder.")?);
    let count: u64 = arguments.next().map_or(Ok(100), |count| count.parse())?;
    fs::create_dir_all(&folder)?;
    for seed in 0..count {
        let mut drawn = draw::draw(seed);
        // What stands above and below every page would part what goes on overleaf.
        for line in [&mut drawn.document.header_left, &mut drawn.document.header_right, &mut drawn.document.footer] {
            line.clear();
        }
        drawn.document.wording.page_number.clear();
        let printed = paper::print(&drawn.document)?;
        if printed.pages == 0 || paper::print(&drawn.document)?.bytes != printed.bytes {
            return Err(format!("document {seed} gave other bytes the second time").into());
        }
        fs::write(folder.join(format!("{seed:04}.pdf")), &printed.bytes)?;
        fs::write(folder.join(format!("{seed:04}.txt")), drawn.seen.join("\n"))?;
        fs::write(folder.join(format!("{seed:04}.read")), reading::reading(&drawn.document))?;
    }
    println!("{count} documents");
    Ok(())
}
