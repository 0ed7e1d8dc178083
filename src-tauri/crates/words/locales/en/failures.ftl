### Failures in three sentences: what happened, what is safe, what to do next.

failure-fields-happened = { $count ->
    [one] One entry needs another look.
   *[other] { $count } entries need another look.
}
failure-fields-safe = Nothing was changed, and what you typed is still here.
failure-fields-next = Mend what is marked, then save again.

failure-import-happened = { $what }
failure-import-safe = Nothing was taken in. The file and your log are as they were.
failure-import-next = Mend the file or choose another one.

failure-mapping-happened = { $what }
failure-mapping-safe = Nothing was taken in. Your log is as it was.
failure-mapping-next = Name the column and the field as they are listed, then try again.

failure-paper-happened = The pages could not be made: { $what }
failure-paper-safe = Your answers and your log are as they were.
failure-paper-next = Try again. If it happens twice, show us this sentence.

failure-no-lead-happened = There is no lead number { $id }.
failure-no-lead-safe = Nothing was changed.
failure-no-lead-next = Look in the list: it may have been merged with another one, or erased.

failure-no-question-happened = There is no question called “{ $id }”.
failure-no-question-safe = Nothing was changed.
failure-no-question-next = Look at the list of questions for its name.

failure-no-market-happened = There is no target market with the number { $market }.
failure-no-market-safe = Nothing was changed.
failure-no-market-next = Go back to the playbook; it shows the markets there are.

failure-last-market-happened = This is your only target market, so it stays.
failure-last-market-safe = Its answers are as they were.
failure-last-market-next = Change its answers, or add another market first.

failure-no-move-happened = { $what }
failure-no-move-safe = The lead stands where it stood.
failure-no-move-next = Open the lead to see which moves it has now.

failure-against-rules-happened = { $what }
failure-against-rules-safe = The lead stands where it stood.
failure-against-rules-next = If it is right all the same, give your name and the reason. Both are kept and counted.

failure-asked-not-to-happened = { $what }
failure-asked-not-to-safe = Nothing was written down yet.
failure-asked-not-to-next = If it happened all the same, write it down; the log keeps both.

failure-no-book-happened = No business is open yet.
failure-no-book-safe = Nothing was changed.
failure-no-book-next = Start with your business, or look around in the sample.

failure-no-import-happened = No file has been chosen.
failure-no-import-safe = Nothing was taken in.
failure-no-import-next = Choose a file first.

failure-cancelled-happened = Stopped.
failure-cancelled-safe = Your log is as it was before.
failure-cancelled-next = Start again whenever you like.

failure-has-business-happened = Your own business is on this computer already.
failure-has-business-safe = It was not touched.
failure-has-business-next = Take the saved one in on another computer. Here, the command line can make a second data file of it: sellable new --from.

failure-not-a-business-happened = { $file } was not taken in. { $what }
failure-not-a-business-safe = Nothing was changed, here or in the file.
failure-not-a-business-next = If the file was saved whole, copy it here once more: a part of it may be missing.

failure-at-work-happened = Something else is still under way.
failure-at-work-safe = Nothing was changed.
failure-at-work-next = Wait until it is done, or stop it, then try again.

failure-no-such-import-happened = That import is not in your data.
failure-no-such-import-safe = Nothing was changed.
failure-no-such-import-next = It may have been taken back already. Look at the list of leads.

failure-not-ours-happened = That file was not written by this program just now.
failure-not-ours-safe = It was not opened or touched.
failure-not-ours-next = Export it again, then open it.

failure-book-missing-happened = There is no data file at { $file }.
failure-book-missing-safe = Nothing was made or changed.
failure-book-missing-next = Check the name, or make a new data file.

failure-book-there-happened = There is already a file at { $file }.
failure-book-there-safe = It was not touched.
failure-book-there-next = Choose another name.

failure-book-in-use-happened = { $file } is already open in another window or program.
failure-book-in-use-safe = It was not touched.
failure-book-in-use-next = Go to the other window, or close it and try again.

failure-book-foreign-happened = { $file } is not a data file of Sellable.
failure-book-foreign-safe = It was not touched.
failure-book-foreign-next = Choose a data file that Sellable made.

failure-book-newer-happened = { $file } was made by a newer Sellable.
failure-book-newer-safe = It was not touched.
failure-book-newer-next = Get the newer version, then open it again.

failure-book-altered-happened = { $file } was changed by another program, and its parts no longer fit together.
failure-book-altered-safe = It was not touched.
failure-book-altered-next = Open the newest backup beside it.

failure-book-damaged-happened = The data file is damaged.
failure-book-damaged-safe = It was left exactly as it is, and the backups too.
failure-book-damaged-next = Open the newest backup.

failure-read-only-happened = This data file can only be read, so nothing can be changed.
failure-read-only-safe = Everything in it is as it was. You can still look and export.
failure-read-only-next = Copy it to a folder that you may write to, and open the copy.

failure-disk-full-happened = The disk is full.
failure-disk-full-safe = What was saved before is safe. This last change was not saved.
failure-disk-full-next = Make some room, then try again.

failure-disk-refused-happened = The disk did not take what was to be saved: it may be full, or have no room left for you.
failure-disk-refused-safe = What was saved before is safe. This last change was not saved.
failure-disk-refused-next = Make some room, then try again. If there is room, save a copy on another disk: this one may be failing.

failure-book-held-happened = Another program holds the data file: a virus scanner, perhaps, or a shared folder.
failure-book-held-safe = What was saved before is safe. This last change was not saved.
failure-book-held-next = Wait a moment, then try again.

failure-nothing-to-undo-happened = There is nothing left to undo.
failure-nothing-to-undo-safe = Nothing was changed.
failure-nothing-to-undo-next = Go on as you like.

failure-nothing-to-redo-happened = There is nothing to do again.
failure-nothing-to-redo-safe = Nothing was changed.
failure-nothing-to-redo-next = Go on as you like.

failure-final-happened = The last act can't be undone.
failure-final-safe = Nothing was changed.
failure-final-next = Signing, ruling and erasing are final. Everything before them stays as it is.

failure-store-happened = The data file could not be used: { $what }.
failure-store-safe = What was saved before is safe. This last change was not saved.
failure-store-next = Close the program and open it again. If it happens twice, show us this sentence.

failure-file-missing-happened = There is no file at { $file }.
failure-file-missing-safe = Nothing was changed.
failure-file-missing-next = Check the name and the folder.

failure-file-permission-happened = You may not use { $file }: the folder or the file is protected.
failure-file-permission-safe = Nothing was changed there.
failure-file-permission-next = Choose another folder, or ask whoever looks after this computer.

failure-save-gone-happened = The folder of { $file } is gone: removed, renamed, or on a disk that was taken out.
failure-save-gone-safe = Nothing was written. Your answers and your log are as they were.
failure-save-gone-next = Choose another folder, or put the disk back in, and save again.

failure-save-permission-happened = You may not write { $file }: the folder or the file is protected.
failure-save-permission-safe = Nothing was changed there. Your answers and your log are as they were.
failure-save-permission-next = Choose another folder, or ask whoever looks after this computer.

failure-save-full-happened = There is no room left for { $file }: the disk is full.
failure-save-full-safe = No half file was left behind, and what had that name before is as it was.
failure-save-full-next = Make some room, or choose another disk, and save again.

failure-save-held-happened = Another program has { $file } open and lets nobody else write it.
failure-save-held-safe = The file is as it was.
failure-save-held-next = Close it there, or save under another name.

failure-save-happened = { $file } could not be written.
failure-save-safe = No half file was left behind, and what had that name before is as it was.
failure-save-next = Check that the disk is there, then try again, or choose another folder.

failure-no-viewer-happened = This computer has no program that opens { $file }.
failure-no-viewer-safe = The file is whole, and where it was saved.
failure-no-viewer-next = Install a viewer for PDF files, or open the file on another computer.

failure-file-happened = { $file } could not be read or written.
failure-file-safe = Nothing half-written was left behind.
failure-file-next = Check that the disk is there, then try again.

book-read-only = This data file can only be read. You can look and export, but not change anything.
