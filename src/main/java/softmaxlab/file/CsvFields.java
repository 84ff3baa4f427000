package softmaxlab.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a file into lines and fields, in one pass and without keeping any of it. */
final class CsvFields {
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private CsvFields() {}

    /** Receives the rows one after the other. */
    abstract static class Rows {
        /** A row starts at this physical line (from 1). */
        abstract void begin(long line);

        /** A field of the row, numbered from 0; the characters are only good during the call. */
        abstract void field(int index, char[] text, int offset, int length);

        /**
         * The row is over.
         *
         * @return false to read no further
         */
        abstract boolean end(int fields) throws FileProblem;

        /** A blank line or a line that starts with #. */
        abstract void skipped(boolean comment);

        /** A line that starts with # at this physical line (from 1); {@code text} is what stands behind the #. */
        void comment(long line, String text) throws FileProblem {
            skipped(true);
        }
    }

    /** The bytes of the file are not in the encoding that was assumed. */
    static final class WrongEncoding extends Exception {
        WrongEncoding() {
            super("wrong encoding", null, false, false);
        }
    }

    /** Reads a whole file. */
    static void read(Path file, Dialect dialect, Rows rows, Progress progress) throws FileProblem, WrongEncoding {
        try (InputStream in = new Watched(Files.newInputStream(file), Files.size(file), progress)) {
            in.skipNBytes(dialect.bomLength());
            read(file, new InputStreamReader(in, dialect.charset().newDecoder()), dialect, rows);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    /** Reads a text; a mistake in its quotes ends it quietly. */
    static void read(String text, Dialect dialect, Rows rows) {
        try {
            read(Path.of(""), new StringReader(text), dialect, rows);
        } catch (FileProblem | WrongEncoding e) {
            // A piece of a file may end inside a quoted field; the full reading is the one that judges.
            return;
        }
    }

    private static void read(Path file, Reader reader, Dialect dialect, Rows rows) throws FileProblem, WrongEncoding {
        try (CsvReader<Handler> csv = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .commentStrategy(CommentStrategy.READ)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(dialect.blanksAroundQuotes())
                .build(new Handler(rows), reader)) {
            for (Handler row : csv) if (!row.end()) return;
        } catch (CsvParseException e) {
            // The parser wraps whatever is thrown while it reads, a cancellation too.
            if (e.getCause() instanceof RuntimeException cause && !(cause instanceof CsvParseException)) throw cause;
            throw quotes(file, e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) throw new WrongEncoding();
            throw FileProblem.of(file, e.getCause());
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    private static FileProblem quotes(Path file, CsvParseException e) {
        String text = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(text);
        String key = "file.field.tooLong";
        if (text.contains("nclosed")) key = "file.quote.unclosed";
        else if (text.contains("after closing")) key = "file.quote.after";
        return line.find() ? FileProblem.atLine(key, file, Long.parseLong(line.group(1))) : FileProblem.of(key, file);
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Handler> {
        /** More of a comment tells nothing. */
        private static final int START = 40;

        private final Rows rows;
        private long line;
        private String comment;

        Handler(Rows rows) {
            this.rows = rows;
        }

        @Override
        protected void handleBegin(long at) {
            line = at;
            rows.begin(at);
        }

        @Override
        protected void handleComment(char[] text, int offset, int length) {
            super.handleComment(text, offset, length);
            // The first line may hold the names of the columns.
            comment = new String(text, offset, line == 1 ? length : Math.min(START, length));
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            rows.field(index, text, offset, length);
        }

        @Override
        protected Handler buildRecord() {
            return this;
        }

        boolean end() throws FileProblem {
            switch (getRecordType()) {
                case DATA:
                    return rows.end(getFieldCount());
                case COMMENT:
                    rows.comment(line, comment);
                    return true;
                default:
                    rows.skipped(false);
                    return true;
            }
        }
    }

    /** Counts the bytes that go by. */
    private static final class Watched extends FilterInputStream {
        private final double size;
        private final Progress progress;
        private long done;

        Watched(InputStream in, long size, Progress progress) {
            super(in);
            this.size = Math.max(1, size);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (progress.cancelled()) throw new CancellationException();
            int count = super.read(bytes, offset, length);
            if (count > 0) progress.fraction(Math.min(1, (done += count) / size));
            return count;
        }
    }
}
