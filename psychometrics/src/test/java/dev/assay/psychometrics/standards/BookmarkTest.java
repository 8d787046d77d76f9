package dev.assay.psychometrics.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.standards.Bookmark.Middle;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookmarkTest {
    private static final List<Dichotomous> ITEMS = List.of(
            new Rasch(0.5),
            TwoParameter.ofDifficulty(1.5, -1),
            ThreeParameter.ofDifficulty(1.2, 0.3, 0.2),
            new Rasch(-0.2),
            TwoParameter.ofDifficulty(0.7, 1.4));

    @Test
    void pagesRiseAndEachItemIsAnsweredRightByTwoThirdsAtItsPlace() {
        var booklet = OrderedBooklet.of(ITEMS);
        assertEquals(5, booklet.size());
        for (var page : booklet.pages()) {
            assertEquals(2.0 / 3, ITEMS.get(page.item()).probability(page.location()), 1e-12);
            if (page.page() > 1) {
                assertTrue(page.location() >= booklet.location(page.page() - 1));
            }
        }
        // a Rasch item stands ln 2 above its difficulty
        assertEquals(
                0.5 + Math.log(2),
                booklet.pages().stream()
                        .filter(page -> page.item() == 0)
                        .findFirst()
                        .orElseThrow()
                        .location(),
                1e-12);
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                booklet.pages().stream().map(OrderedItem::page).toList());
    }

    @Test
    void conventionsDifferByTheItemTheBookmarkMeans() {
        var booklet = OrderedBooklet.of(ITEMS);
        int[] same = {3, 3};
        double before = booklet.location(2);
        double at = booklet.location(3);
        assertEquals(before, cut(booklet, same, BookmarkConvention.ITEM_BEFORE), 0);
        assertEquals(at, cut(booklet, same, BookmarkConvention.AT_BOOKMARK), 0);
        assertEquals((before + at) / 2, cut(booklet, same, BookmarkConvention.BETWEEN), 1e-15);
        assertEquals(booklet.location(1), cut(booklet, new int[] {1, 1}, BookmarkConvention.ITEM_BEFORE), 0);
        assertEquals(booklet.location(5), cut(booklet, new int[] {6, 6}, BookmarkConvention.AT_BOOKMARK), 0);
    }

    private static double cut(OrderedBooklet booklet, int[] bookmarks, BookmarkConvention convention) {
        return Bookmark.of(booklet, bookmarks, convention, Middle.MEDIAN).cut();
    }

    @Test
    void medianAndMeanHaveErrorsOfTheirOwn() {
        var booklet = OrderedBooklet.of(ITEMS);
        int[] pages = {2, 3, 3, 6};
        var mean = Bookmark.of(booklet, pages, BookmarkConvention.ITEM_BEFORE, Middle.MEAN);
        var median = Bookmark.of(booklet, pages, BookmarkConvention.ITEM_BEFORE, Middle.MEDIAN);
        double[] cuts = {booklet.location(1), booklet.location(2), booklet.location(2), booklet.location(5)};
        double average = (cuts[0] + cuts[1] + cuts[2] + cuts[3]) / 4;
        assertEquals(average, mean.cut(), 1e-12);
        assertEquals(cuts[1], median.cut(), 1e-12);
        assertEquals(mean.deviation() / 2, mean.error(), 1e-12);
        assertEquals(Math.sqrt(Math.PI / 2) * mean.error(), median.error(), 1e-12);
        assertEquals(OptionalDouble.empty(), mean.errorOverTables());
    }

    @Test
    void judgesWhoTalkCountAsTheirTables() {
        var booklet = OrderedBooklet.of(ITEMS);
        // three tables of two, each of one mind: the error is that of three judges
        int[] pages = {2, 2, 4, 4, 5, 5};
        int[] tables = {7, 7, 8, 8, 9, 9};
        var six = Bookmark.of(booklet, pages, tables, BookmarkConvention.AT_BOOKMARK, Middle.MEAN);
        var three = Bookmark.of(booklet, new int[] {2, 4, 5}, BookmarkConvention.AT_BOOKMARK, Middle.MEAN);
        assertEquals(three.error(), six.errorOverTables().orElseThrow(), 1e-12);
        assertTrue(six.error() < three.error());
        // tables of one are judges who sat alone
        int[] alone = {1, 2, 3, 4, 5, 6};
        var single = Bookmark.of(booklet, pages, alone, BookmarkConvention.AT_BOOKMARK, Middle.MEAN);
        assertEquals(single.error(), single.errorOverTables().orElseThrow(), 1e-12);
    }

    @Test
    void theErrorOverTablesIsTheScatterOverPanels() {
        var items =
                IntStream.range(0, 60).mapToObj(i -> new Rasch(-1.5 + i * 0.05)).toList();
        var booklet = OrderedBooklet.of(items);
        var random = new Random(5);
        int[] tables = IntStream.range(0, 20).map(judge -> judge / 4).toArray();
        int panels = 1000;
        double sum = 0;
        double square = 0;
        double claimed = 0;
        for (int panel = 0; panel < panels; panel++) {
            var pages = new int[20];
            double common = 0;
            for (int judge = 0; judge < 20; judge++) {
                common = judge % 4 == 0 ? random.nextGaussian(30, 5) : common;
                pages[judge] = (int) Math.min(Math.max(Math.round(random.nextGaussian(common, 4)), 1), 61);
            }
            var found = Bookmark.of(booklet, pages, tables, BookmarkConvention.AT_BOOKMARK, Middle.MEAN);
            sum += found.cut() / panels;
            square += found.cut() * found.cut() / panels;
            claimed += Math.pow(found.errorOverTables().orElseThrow(), 2) / panels;
        }
        assertEquals(1, (square - sum * sum) / claimed, 0.15);
    }

    @Test
    void theCutOnAFormIsTheExpectedNumberRightRoundedUp() {
        var form = IntStream.range(0, 50).mapToObj(i -> new Rasch(0)).toList();
        var booklet = OrderedBooklet.of(List.of(new Rasch(-1), new Rasch(Math.log(4) - Math.log(2)), new Rasch(1)));
        // at the second page theta is ln 4, where 40 of 50 are right
        var forty = Bookmark.of(booklet, new int[] {2, 2}, BookmarkConvention.AT_BOOKMARK, Middle.MEAN)
                .onForm(form);
        assertEquals(40, forty.expected(), 1e-9);
        assertEquals(40, forty.pass());
        assertEquals(40, forty.low(), 1e-9);
        var wider = Bookmark.of(booklet, new int[] {2, 1, 2, 2}, BookmarkConvention.AT_BOOKMARK, Middle.MEDIAN)
                .onForm(form);
        assertTrue(wider.low() < wider.expected() && wider.expected() < wider.high());
        var between = Bookmark.of(booklet, new int[] {1, 1}, BookmarkConvention.AT_BOOKMARK, Middle.MEAN)
                .onForm(form);
        assertEquals((int) Math.ceil(between.expected()), between.pass());
    }

    @Test
    void wrongArgumentsAreNamed() {
        var booklet = OrderedBooklet.of(ITEMS);
        var convention = BookmarkConvention.AT_BOOKMARK;
        assertThrows(
                IllegalArgumentException.class, () -> Bookmark.of(booklet, new int[] {0, 3}, convention, Middle.MEAN));
        assertThrows(
                IllegalArgumentException.class, () -> Bookmark.of(booklet, new int[] {7, 3}, convention, Middle.MEAN));
        assertThrows(
                IllegalArgumentException.class, () -> Bookmark.of(booklet, new int[] {3}, convention, Middle.MEAN));
        assertThrows(IllegalArgumentException.class, () -> OrderedBooklet.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> OrderedBooklet.of(ITEMS, 1));
        var guessed = assertThrows(
                IllegalArgumentException.class, () -> OrderedBooklet.of(List.of(new ThreeParameter(1, 0, 0.7))));
        assertTrue(guessed.toString().contains("item 1"));
        assertThrows(IllegalArgumentException.class, () -> OrderedBooklet.of(List.of(new TwoParameter(-1, 0))));
    }
}
