/// `assay keygen` and `assay issue`: credentials in numbers, from a template and a table.
@NullMarked
package dev.assay.cli.issue;

import org.jspecify.annotations.NullMarked;
