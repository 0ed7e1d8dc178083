//! The method, rule by rule, through what an owner can do. A file per rule of "What the words mean exactly"; the rules on
//! rulings and the council have no file until the program has them.

mod owner;

mod rule_01_story;
mod rule_01_three_separate_things;
mod rule_02_four_results;
mod rule_03_must_haves;
mod rule_04_gates;
mod rule_05_verdicts;
mod rule_06_unknown_is_not_no;
mod rule_07_recheck_dates;
mod rule_08_names_are_not_leads;
mod rule_09_they_wont_say;
mod rule_10_next_question;
mod rule_11_interest_fades;
mod rule_12_several_markets;
mod rule_13_business_or_consumer;
mod rule_14_households;
mod rule_15_places_and_industries;
mod rule_16_ranges;
mod rule_17_not_signed;
mod rule_18_moves_keep_their_reasons;
mod rule_19_moving_up;
mod rule_20_after_acceptance;
mod rule_21_returns;
mod rule_22_accounts;
mod rule_24_do_not_contact;
mod rule_24_gaps;
mod rule_25_undo;
mod rule_26_first_talk;
mod rule_27_signatures_and_readers;

mod answers_as_a_file;
mod chosen_by_hand;
mod duplicates;
mod every_format;
mod example_of_the_method;
mod exports;
mod histories;
mod imports;
mod kits;
mod other_towns_and_trades;
mod round_trips;
mod the_clock_runs;
