### Printing: the documents, how the owner wants them to look, and what becomes of the file.

print-opened = Open in your viewer. Print it there: the sheet and the pages are set already.

paper-colour-unknown = Write the colour as # and six signs, such as #0f6e66.
paper-colour-good = { $colour } is read well on white ({ $ratio } to 1; 4.5 is needed).
paper-colour-light = { $colour } is too light to be read on white ({ $ratio } to 1; 4.5 is needed).
paper-colours-apart = The two are told apart at a glance.
paper-colours-alike = The two are too much alike: nobody would tell marketing from sales. Choose another for one of them.
paper-colours-grey-apart = In grey print they are told apart as well.
paper-colours-grey-alike = In grey print they look much alike; the words and shapes beside them tell the sides apart.

paper-fixed-market = Every verdict cites whom you sell to.
paper-fixed-lead = Every verdict cites what a lead is.
paper-fixed-engagement = This is what both sides sign.
paper-fixed-discard = Nobody gives a lead up without it.
paper-fixed-sign = Without signatures it is no agreement.
paper-fixed-business = It is the page that everybody reads.

paper-chapter-business = In one page

logo-size = { $width } by { $height } pixels
failure-logo-empty-happened = This file is empty.
failure-logo-empty-safe = Your playbook is as it was, with the logo it had.
failure-logo-empty-next = Choose another file.

failure-logo-kind-happened = { $seems ->
    [nothing] This is no picture that can be printed.
   *[other] This is a { $seems } file, and those can't be printed.
}
failure-logo-kind-safe = Your playbook is as it was, with the logo it had.
failure-logo-kind-next = Save the picture as PNG, JPEG or SVG, and choose it again.

failure-logo-heavy-happened = This picture is too heavy: { $size } MB, where { $most } MB can be read.
failure-logo-heavy-safe = Your playbook is as it was, with the logo it had.
failure-logo-heavy-next = Save it smaller: 1,200 pixels across are plenty.

failure-logo-large-happened = This picture is too large: { $width } by { $height } pixels.
failure-logo-large-safe = Your playbook is as it was, with the logo it had.
failure-logo-large-next = Make it smaller: 1,200 pixels across are plenty.

failure-logo-damaged-happened = This { $kind } is damaged and can't be read.
failure-logo-damaged-safe = Your playbook is as it was, with the logo it had.
failure-logo-damaged-next = Open it in a program for pictures, save it anew as PNG, and choose it again.

failure-logo-blank-happened = There is nothing to be seen on this picture.
failure-logo-blank-safe = Your playbook is as it was, with the logo it had.
failure-logo-blank-next = Choose another file, or give the picture a colour.

failure-logo-script-happened = This drawing holds a program, and none is run here.
failure-logo-script-safe = Your playbook is as it was, with the logo it had.
failure-logo-script-next = Save the drawing as PNG, and choose it again.

failure-logo-outside-happened = This drawing needs something from elsewhere: { $target }.
failure-logo-outside-safe = Your playbook is as it was, with the logo it had.
failure-logo-outside-next = Put everything into the drawing itself, or save it as PNG, and choose it again.

failure-logo-picture-happened = This drawing holds another picture, which would be lost.
failure-logo-picture-safe = Your playbook is as it was, with the logo it had.
failure-logo-picture-next = Choose that picture itself, or save the drawing as PNG.

failure-logo-words-happened = This drawing holds words ({ $words }) that need a typeface, and would be lost.
failure-logo-words-safe = Your playbook is as it was, with the logo it had.
failure-logo-words-next = Turn the words into outlines in your drawing program, or save the drawing as PNG.

failure-logo-intricate-happened = This drawing has too many parts to be drawn in time.
failure-logo-intricate-safe = Your playbook is as it was, with the logo it had.
failure-logo-intricate-next = Save the drawing as PNG, and choose it again.
