### Printing: the documents, how the owner wants them to look, and what becomes of the file.

act-logo-set = logo changed

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
