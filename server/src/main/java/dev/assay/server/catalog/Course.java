package dev.assay.server.catalog;

import dev.assay.server.kernel.Slug;
import java.util.List;

/// One course of a plan: `id` as in `C01`, `domain` as in `D1`.
public record Course(Slug slug, String id, String domain, String title, String summary, List<Lesson> lessons) {}
