/// The main job without a browser: a candidate who signs up, learns, passes and has the badge verified.
@NullMarked
package dev.assay.server.platform.demo;

import org.jspecify.annotations.NullMarked;
