//! Files in and out: recognise, decode, map.
