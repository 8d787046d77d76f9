package dev.assay.items;

/// A choice as it is shown: `id` is "a", "b", ... by position, `text` is inline Markdown.
public record Option(String id, String text) {
    static Option at(int position, String text) {
        return new Option(String.valueOf((char) ('a' + position)), text);
    }
}
