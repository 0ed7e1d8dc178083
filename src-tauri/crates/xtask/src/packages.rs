//! System packages: what is needed, whether it is there, and how it comes.
//!
//! Each package is looked for by what it brings (a program, a library, a file), not by its name, so that a machine set up by other means is left alone and a second
//! run costs nothing. Where apt-get may run (as root, or by sudo without a password) it does; elsewhere the exact command is printed.

use std::fs;
use std::path::Path;

use crate::command::{CommandLine, on_path};
use crate::trouble::Trouble;

/// A package and how one sees that it is there.
#[derive(Debug)]
pub struct Package {
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
    brings: Brings,
}

#[derive(Debug)]
enum Brings {
    Program(&'static str),
    Library(&'static str),
    File(&'static str),
    Libclang,
    PythonVenv,
}

/// What building the shell takes.
pub const BUILD: &[Package] = &[
    Package { debian: "build-essential", fedora: "gcc", arch: "base-devel", brings: Brings::Program("cc") },
    Package {
        debian: "pkg-config",
        fedora: "pkgconf-pkg-config",
        arch: "pkgconf",
        brings: Brings::Program("pkg-config"),
    },
    Package {
        debian: "libwebkit2gtk-4.1-dev",
        fedora: "webkit2gtk4.1-devel",
        arch: "webkit2gtk-4.1",
        brings: Brings::Library("webkit2gtk-4.1"),
    },
    Package {
        // SQLite's changesets, on which undo rests, need bindings that are made while building.
        debian: "libclang-dev",
        fedora: "clang-devel",
        arch: "clang",
        brings: Brings::Libclang,
    },
];

/// What the journeys and the PDF checks take.
pub const TEST: &[Package] = &[
    Package {
        debian: "webkit2gtk-driver",
        fedora: "webkit2gtk-driver",
        arch: "webkit2gtk-4.1",
        brings: Brings::Program("WebKitWebDriver"),
    },
    Package {
        debian: "xvfb",
        fedora: "xorg-x11-server-Xvfb",
        arch: "xorg-server-xvfb",
        brings: Brings::Program("Xvfb"),
    },
    Package {
        debian: "fonts-dejavu-core",
        fedora: "dejavu-sans-fonts",
        arch: "ttf-dejavu",
        brings: Brings::File("/usr/share/fonts"),
    },
    Package { debian: "poppler-utils", fedora: "poppler-utils", arch: "poppler", brings: Brings::Program("pdffonts") },
    Package { debian: "qpdf", fedora: "qpdf", arch: "qpdf", brings: Brings::Program("qpdf") },
    Package { debian: "python3-venv", fedora: "python3", arch: "python", brings: Brings::PythonVenv },
];

/// Installs those of `packages` that are missing, or says exactly how to.
pub fn bring(packages: &[Package]) -> Result<(), Trouble> {
    match std::env::consts::OS {
        "linux" => bring_on_linux(packages),
        "macos" => bring_on_macos(),
        "windows" => bring_on_windows(),
        other => Err(Trouble::Missing {
            what: format!("a way to build a window on {other}"),
            remedy: "Sellable is built on Linux, macOS and Windows.".into(),
        }),
    }
}

fn bring_on_linux(packages: &[Package]) -> Result<(), Trouble> {
    let missing: Vec<&Package> = packages.iter().filter(|package| !package.there()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = |of: fn(&Package) -> &'static str| {
        let names: Vec<&str> = missing.iter().map(|package| of(package)).collect();
        names.join(" ")
    };
    let debian = names(|package| package.debian);
    if !on_path("apt-get") {
        return Err(Trouble::Missing {
            what: names(|package| package.debian),
            remedy: format!(
                "Install, then run this again:\n  Fedora      sudo dnf install {}\n  Arch        sudo pacman -S --needed {}\n  elsewhere   the packages that hold the same as Debian's {debian}",
                names(|package| package.fedora),
                names(|package| package.arch),
            ),
        });
    }
    let Some(apt) = apt_get() else {
        return Err(Trouble::Missing {
            what: debian.clone(),
            remedy: format!(
                "Install, then run this again:\n  sudo apt-get install -y --no-install-recommends {debian}"
            ),
        });
    };
    println!("  Missing: {debian}");
    // A package list that can't be refreshed is no reason to stop: the one on the machine may do.
    if let Err(trouble) = apt.clone().words(["-qq", "update"]).run() {
        println!("  {trouble}; going on with the package list that is there");
    }
    apt.words(["-qq", "install", "-y", "--no-install-recommends"])
        .words(missing.iter().map(|package| package.debian))
        .run()?;
    let still: Vec<&str> = missing.iter().filter(|package| !package.there()).map(|package| package.debian).collect();
    if still.is_empty() {
        return Ok(());
    }
    Err(Trouble::Missing {
        what: still.join(" "),
        remedy: "apt-get installed it, and yet what it should bring was not found.".into(),
    })
}

/// apt-get with the right to install, if this user has it without typing a password.
fn apt_get() -> Option<CommandLine> {
    let root = CommandLine::new("id").words(["-u"]).read().is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(CommandLine::new("apt-get").variable("DEBIAN_FRONTEND", "noninteractive"));
    }
    let sudo = on_path("sudo") && CommandLine::new("sudo").words(["-n", "true"]).read().is_ok();
    sudo.then(|| CommandLine::new("sudo").words(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]))
}

fn bring_on_macos() -> Result<(), Trouble> {
    if CommandLine::new("xcode-select").words(["-p"]).read().is_ok() {
        return Ok(());
    }
    Err(Trouble::Missing {
        what: "Apple's command line tools".into(),
        remedy: "Install, then run this again:\n  xcode-select --install".into(),
    })
}

fn bring_on_windows() -> Result<(), Trouble> {
    if std::env::var_os("LIBCLANG_PATH").is_some() || on_path("clang") {
        return Ok(());
    }
    Err(Trouble::Missing {
        what: "LLVM (for SQLite's changesets)".into(),
        remedy: "Install, then open a new terminal and run this again:\n  winget install LLVM.LLVM Microsoft.VisualStudio.2022.BuildTools Microsoft.EdgeWebView2Runtime\n  setx LIBCLANG_PATH \"C:\\Program Files\\LLVM\\bin\"".into(),
    })
}

impl Package {
    fn there(&self) -> bool {
        match self.brings {
            Brings::Program(name) => on_path(name),
            Brings::Library(name) => CommandLine::new("pkg-config").words(["--exists", name]).read().is_ok(),
            Brings::File(folder) => holds_a_font(Path::new(folder)),
            Brings::Libclang => libclang_is_there(),
            Brings::PythonVenv => CommandLine::new("python3").words(["-c", "import ensurepip, venv"]).read().is_ok(),
        }
    }
}

fn holds_a_font(folder: &Path) -> bool {
    names_in(folder).iter().any(|name| {
        let path = folder.join(name);
        if path.is_dir() {
            return holds_a_font(&path);
        }
        path.extension().is_some_and(|ending| ending == "ttf" || ending == "otf")
    })
}

/// The library with its headers: the headers lie where `libclang.so` does, and without them the bindings can't be made.
fn libclang_is_there() -> bool {
    if std::env::var_os("LIBCLANG_PATH").is_some() {
        return true;
    }
    let llvm = names_in(Path::new("/usr/lib"))
        .into_iter()
        .filter(|name| name.starts_with("llvm-"))
        .map(|name| Path::new("/usr/lib").join(name).join("lib"));
    llvm.chain(["/usr/lib".into(), "/usr/lib64".into()]).any(|folder| folder.join("libclang.so").exists())
}

fn names_in(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_default()
}
