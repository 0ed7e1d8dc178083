//! Every domain sentence, once, by locale.
