### What the command line says beside what the window says too.

usage-see-help = { $what } See: { $command }
usage-nothing = Nothing was typed.
usage-no-command = There is no command “{ $name }”.
usage-no-help = There is no page of help called “{ $name }”.
usage-no-option = “{ $option }” is not an option of { $command }. It takes: { $known }.
usage-word-too-many = “{ $word }” is one word too many for { $command }.
usage-missing = { $command } needs { $what }.
usage-no-value = { $option } needs a value after it.
usage-takes-no-value = { $option } stands alone and takes no “{ $value }”.
usage-not-together = { $other } says nothing beside { $option }: leave out one of them.
usage-wrong-value = “{ $value }” does not go with { $option }. Choose one of: { $known }.

command-in-file = { $file }: { $what }
command-fields = { $count ->
    [one] One entry has to be mended; nothing was changed.
   *[other] { $count } entries have to be mended; nothing was changed.
}
command-output = What was to be printed could not be written: { $what }. Make room there, then try again.
command-json = { $file } can't be read as JSON: look at line { $line }, near column { $column }, for a comma, bracket or quotation mark too many or too few.
command-json-ends = { $file } can't be read as JSON: it ends too early, on line { $line }. A bracket or quotation mark is still open.

command-new = { $left ->
    [0] Made { $file }. Every question is answered.
    [one] Made { $file }. One question still makes a gap.
   *[other] Made { $file }. { $left } questions still make a gap.
}
command-new-there = There is already a file at { $file }, and it was not touched. Choose another name.
command-answers-replaced = { $left ->
    [0] All answers are replaced. Every question is answered.
    [one] All answers are replaced. One question still makes a gap.
   *[other] All answers are replaced. { $left } questions still make a gap.
}

command-import-dry = Tried out; nothing was taken in. It would be:
command-import-columns = Columns, and the fields they go into:
command-import-rejects = Rows to mend:
command-import-line = Line { $line }

command-leads = { $count ->
    [0] Nobody is like that.
    [one] 1 lead.
   *[other] { $count } leads.
}
command-nobody-called = Nobody in the log is called “{ $name }”. Look through the list of leads for the name.
command-must-have = must-have
command-extra = for points
command-ask = Ask next: { $question }

command-output-is-book = { $file } is the data file itself, and what is written there would replace it. Choose another name after -o.

command-check-sound = The data file is sound, and every entry is accounted for.
command-check-unbalanced = The data file is not sound. { $what }
command-check-gaps = { $count ->
    [0] The definitions have no gaps.
    [one] The definitions have 1 gap:
   *[other] The definitions have { $count } gaps:
}

command-demo = Harbor Clinic Supply is made up, with { $count } leads to look around in. They are:
command-demo-book = Its data file
command-demo-judged = Verdicts as JSON
command-demo-leads = Verdicts to read
command-demo-playbook = { $pages ->
    [one] The playbook, 1 page
   *[other] The playbook, { $pages } pages
}
command-demo-not-ours = { $file } is not from this demonstration, so it was left alone. Choose an empty folder.
