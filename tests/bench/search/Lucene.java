// Lucene as its users set it up at its best for help in one language: the language's own analyzer, one field with the
// title eight and the headings three times, BM25 with k1 = 3 and b = 0.2, and beside it the words as they are written, for
// completing the last one while one types and for correcting a word where neither it nor its stem occurs (nor, of the last
// one while one types, a word that it starts).
// Called by lucene_engine.cpp. Texts come and go as UTF-8; lists have a line for each item.
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

final class Lucene {
    private static final String STEMS = "stems", WORDS = "words", PAGE = "page";
    private static final int HITS = 10, COMPLETIONS = 50;
    private static final Map<String, Analyzer> ANALYZERS = Map.of(
        "nl", new DutchAnalyzer(), "fr", new FrenchAnalyzer(), "da", new DanishAnalyzer(), "en", new EnglishAnalyzer());
    private static final Analyzer PLAIN = new StandardAnalyzer();

    private final Path folder;
    private final Map<String, IndexWriter> writers = new HashMap<>();
    private final Map<String, IndexSearcher> searchers = new HashMap<>();

    Lucene(byte[] folder) {
        this.folder = Path.of(text(folder));
    }

    void add(byte[] language, byte[] page, byte[] title, byte[] headings, byte[] body) throws IOException {
        Document document = new Document();
        document.add(new StoredField(PAGE, text(page)));
        for (int i = 0; i < 8; ++i) add(document, STEMS, title);
        for (int i = 0; i < 3; ++i) add(document, STEMS, headings);
        add(document, STEMS, body);
        for (byte[] part : List.of(title, headings, body)) add(document, WORDS, part);
        writer(text(language)).addDocument(document);
    }

    void finish() throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.forceMerge(1);
            writer.close();
        }
    }

    void open() throws IOException {
        for (String language : writers.keySet()) {
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder.resolve(language))));
            searcher.setSimilarity(similarity());
            searchers.put(language, searcher);
        }
    }

    byte[] search(byte[] language, byte[] query, boolean unfinished) throws IOException {
        IndexSearcher searcher = searchers.get(text(language));
        String corrected = corrected(text(language), text(query), unfinished);
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Word word : words(ANALYZERS.get(text(language)), STEMS, corrected))
            builder.add(new TermQuery(new Term(STEMS, word.term)), Occur.SHOULD);
        List<Word> plain = words(PLAIN, WORDS, corrected);
        if (unfinished && !plain.isEmpty()) {
            PrefixQuery start = new PrefixQuery(new Term(WORDS, plain.get(plain.size() - 1).term));
            start.setRewriteMethod(new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(COMPLETIONS));
            builder.add(start, Occur.SHOULD);
        }
        List<String> pages = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(builder.build(), HITS).scoreDocs)
            pages.add(searcher.doc(hit.doc).get(PAGE));
        return String.join("\n", pages).getBytes(UTF_8);
    }

    byte[] correction(byte[] language, byte[] query) throws IOException {
        String result = corrected(text(language), text(query), false);
        return (result.equals(text(query)) ? "" : result).getBytes(UTF_8);
    }

    long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private record Word(String term, int start, int end) {}

    private String corrected(String language, String query, boolean unfinished) throws IOException {
        IndexSearcher searcher = searchers.get(language);
        StringBuilder result = new StringBuilder();
        int copied = 0;
        List<Word> words = words(PLAIN, WORDS, query);
        for (Word word : words) {
            boolean last = word == words.get(words.size() - 1);
            if (occurs(searcher, language, word.term) || unfinished && last && starts(searcher, word.term)) continue;
            SuggestWord[] better = new DirectSpellChecker().suggestSimilar(
                new Term(WORDS, word.term), 1, searcher.getIndexReader());
            if (better.length == 0) continue;
            result.append(query, copied, word.start).append(better[0].string);
            copied = word.end;
        }
        return result.append(query.substring(copied)).toString();
    }

    private static boolean occurs(IndexSearcher searcher, String language, String word) throws IOException {
        if (searcher.getIndexReader().docFreq(new Term(WORDS, word)) > 0) return true;
        for (Word stem : words(ANALYZERS.get(language), STEMS, word))
            if (searcher.getIndexReader().docFreq(new Term(STEMS, stem.term)) > 0) return true;
        return false;
    }

    private static boolean starts(IndexSearcher searcher, String start) throws IOException {
        TermsEnum all = MultiTerms.getTerms(searcher.getIndexReader(), WORDS).iterator();
        return all.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END &&
            StringHelper.startsWith(all.term(), new BytesRef(start));
    }

    private static List<Word> words(Analyzer analyzer, String field, String text) throws IOException {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            stream.end();
        }
        return words;
    }

    private IndexWriter writer(String language) throws IOException {
        if (!writers.containsKey(language)) {
            Analyzer analyzer = new PerFieldAnalyzerWrapper(
                ANALYZERS.get(language), Map.of(WORDS, PLAIN));
            IndexWriterConfig settings = new IndexWriterConfig(analyzer).setSimilarity(similarity());
            writers.put(language, new IndexWriter(FSDirectory.open(folder.resolve(language)), settings));
        }
        return writers.get(language);
    }

    private static void add(Document document, String field, byte[] text) {
        document.add(new TextField(field, text(text), Field.Store.NO));
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(3f, .2f);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
