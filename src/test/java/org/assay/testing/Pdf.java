package org.assay.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF read back: its text sheet by sheet, its fonts, its size. */
public record Pdf(List<String> sheets, List<String> fonts, boolean isA4, int size) {

    public static Pdf of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> sheets = new ArrayList<>();
            List<String> fonts = new ArrayList<>();
            boolean a4 = true;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                sheets.add(stripper.getText(document));
                var sheet = document.getPage(page - 1);
                a4 &= Math.abs(sheet.getMediaBox().getWidth() - 595) < 2
                        && Math.abs(sheet.getMediaBox().getHeight() - 842) < 2;
                for (var name : sheet.getResources().getFontNames()) {
                    fonts.add(sheet.getResources().getFont(name).getName());
                }
            }
            return new Pdf(sheets, fonts, a4, file.length);
        }
    }

    public String text() {
        return String.join("\n", sheets);
    }
}
