/// Reading content files (YAML, Markdown with front matter) so that every mistake is reported with its file and line.
@NullMarked
package dev.assay.items.source;

import org.jspecify.annotations.NullMarked;
