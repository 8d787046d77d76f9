/// The page frame, the design system and the rendering of templates, used by every web package.
@NullMarked
package dev.assay.server.layout;

import org.jspecify.annotations.NullMarked;
