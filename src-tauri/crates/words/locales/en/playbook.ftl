### The playbook's own prose.

paper-chapter-1 = Whom we sell to
