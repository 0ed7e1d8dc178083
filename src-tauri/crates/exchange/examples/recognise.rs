//! Prints what each column of a file is taken for: `cargo run -p exchange --example recognise FILE`.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for name in std::env::args().skip(1) {
        let sheet = exchange::open(Path::new(&name), exchange::Reading::default())?;
        let recognised = exchange::recognise(&sheet);
        let program = recognised.program.map(|guess| guess.program.name());
        println!("{name}: {} rows, {:?}, {program:?}", sheet.len(), sheet.form());
        for guess in recognised.columns {
            let field = guess.field.map_or("", exchange::Field::name);
            println!("  {:<40} {field:<12} {:?}", guess.header, guess.because);
        }
        for oddity in sheet.oddities() {
            println!("  {oddity:?}");
        }
    }
    Ok(())
}
