package dev.assay.items;

import java.util.List;

/// All of a variant that a candidate may see; `stem` is Markdown.
public record ShownQuestion(String stem, Interaction interaction) {
    public Prompt prompt() {
        return interaction.prompt();
    }

    /// See [Interaction#options()].
    public List<Option> options() {
        return interaction.options();
    }

    /// Names what to enter where a number is asked for; else "".
    public String unit() {
        return interaction instanceof Interaction.NumberEntry entry
                ? entry.units().asked()
                : "";
    }
}
