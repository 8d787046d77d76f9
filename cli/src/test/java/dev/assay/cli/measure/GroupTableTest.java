package dev.assay.cli.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTableTest {

    private static List<String> read(String table, int people) throws IOException {
        return GroupTable.read(new BufferedReader(new StringReader(table)), people);
    }

    @Test
    void aColumnGoesByTheOrderOfRows() throws IOException {
        assertEquals(List.of("x", "", "y"), read("group\nx\n\n\"y\"\n", 3));
        assertEquals(List.of("x", ""), read("\uFEFFgroup\nx\n\n\n", 2));
    }

    @Test
    void numberedRowsMayComeInAnyOrderAndBeLeftOut() throws IOException {
        assertEquals(List.of("x", "", "y, z"), read("group,person\n\"y, z\",3\n\nx,1\n", 3));
        assertEquals(List.of("", "x"), read("person;group;more\n2;x;0\n", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "'', line 1 must name",
        "'name\nx', line 1 must name",
        "'a,group\nx,y', line 1 must name",
        "'group\nx', it has 1 people where the responses have 2",
        "'group\nx\ny\nz', it has 3 people",
        "'person,group\n3,x', none of the rows 1 to 2",
        "'person,group\n0,x', none of the rows 1 to 2",
        "'person,group\n99999999999,x', none of the rows 1 to 2",
        "'person,group\n1,x\n1,y', person 1 has a group already",
        "'person,group\n1', line 2 has no group"
    })
    void whatIsNoSuchTableIsRefusedWithTheReason(String table, String why) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read(table, 2));
        assertTrue(refusal.toString().contains(why), refusal.toString());
    }
}
