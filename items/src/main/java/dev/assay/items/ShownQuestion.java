package dev.assay.items;

import java.util.List;

/// All of a variant that a candidate may see.
///
/// `stem` is Markdown; `options` is empty and `unit` names what to enter (possibly "") when a number is asked for.
public record ShownQuestion(String stem, Prompt prompt, List<Option> options, String unit) {
    public ShownQuestion {
        options = List.copyOf(options);
    }
}
