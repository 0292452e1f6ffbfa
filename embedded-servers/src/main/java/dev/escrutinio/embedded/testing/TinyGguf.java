package dev.escrutinio.embedded.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A real GGUF file of a llama with one layer, random weights and a vocabulary of bytes: small, quick, and it says
/// nothing sensible.
public final class TinyGguf {
    /// The chat template of the random models of `training`; as in SmolLM2's, each turn begins with the word that texts
    /// begin with.
    public static final String CHAT =
            "{% for message in messages %}<s>{{ message['role'] if message['role'] != 'system'"
                    + " else 'system' }}\n{{ message['content'] }}</s>\n{% endfor %}"
                    + "{% if add_generation_prompt %}<s>assistant\n{% endif %}";

    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int BOOL = 7;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int ALIGNMENT = 32;
    private static final int WIDTH = 64;
    private static final int INNER = 128;

    private final ByteBuffer out = ByteBuffer.allocate(1 << 21).order(ByteOrder.LITTLE_ENDIAN);
    private final Random random;

    private TinyGguf(long seed) {
        random = new Random(seed);
    }

    /// Writes one.
    ///
    /// @param seed another one makes another model
    /// @param chat its chat template; null: it has none
    public static Path write(Path file, long seed, @Nullable String chat) throws IOException {
        return Files.write(file, new TinyGguf(seed).bytes(chat));
    }

    /// Writes a file that begins like one and goes on with noise.
    public static Path writeBroken(Path file, long seed) throws IOException {
        byte[] noise = new byte[1 << 16];
        new Random(seed).nextBytes(noise);
        ByteBuffer.wrap(noise)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3);
        return Files.write(file, noise);
    }

    private byte[] bytes(@Nullable String chat) {
        List<String> words = words();
        Map<String, int[]> tensors = tensors(words.size());
        out.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3).putLong(tensors.size());
        int pairs = out.position();
        out.putLong(0);
        long count = metadata(words, chat);
        out.putLong(pairs, count);
        long offset = 0;
        for (Map.Entry<String, int[]> tensor : tensors.entrySet()) {
            text(tensor.getKey());
            out.putInt(tensor.getValue().length);
            for (int size : tensor.getValue()) {
                out.putLong(size);
            }
            out.putInt(0).putLong(offset);
            offset += aligned(4L * elements(tensor.getValue()));
        }
        align();
        tensors.forEach(this::weights);
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    private long metadata(List<String> words, @Nullable String chat) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("llama.block_count", 1);
        numbers.put("llama.context_length", 8192);
        numbers.put("llama.embedding_length", WIDTH);
        numbers.put("llama.feed_forward_length", INNER);
        numbers.put("llama.attention.head_count", 4);
        numbers.put("llama.attention.head_count_kv", 4);
        numbers.put("llama.rope.dimension_count", 16);
        numbers.put("llama.vocab_size", words.size());
        numbers.put("tokenizer.ggml.bos_token_id", 1);
        numbers.put("tokenizer.ggml.eos_token_id", 2);
        numbers.put("tokenizer.ggml.padding_token_id", 0);
        numbers.forEach((name, value) -> key(name, UINT32).putInt(value));
        key("llama.attention.layer_norm_rms_epsilon", FLOAT32).putFloat(1e-5f);
        key("tokenizer.ggml.add_bos_token", BOOL).put((byte) 0);
        string("general.architecture", "llama");
        string("tokenizer.ggml.model", "gpt2");
        string("tokenizer.ggml.pre", "smollm");
        strings("tokenizer.ggml.tokens", words);
        strings("tokenizer.ggml.merges", List.of("e s"));
        key("tokenizer.ggml.token_type", ARRAY).putInt(INT32).putLong(words.size());
        IntStream.range(0, words.size()).forEach(at -> out.putInt(at < 3 ? 3 : 1));
        if (chat != null) {
            string("tokenizer.chat_template", chat);
        }
        return numbers.size() + 8L + (chat == null ? 0 : 1);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of("<pad>", "<s>", "</s>"));
        int other = 256;
        for (int code = 0; code < 256; code++) {
            boolean shown = (code > 32 && code < 127) || (code > 160 && code != 173);
            words.add(Character.toString(shown ? code : other));
            other += shown ? 0 : 1;
        }
        words.add("es");
        return words;
    }

    private static Map<String, int[]> tensors(int words) {
        Map<String, int[]> tensors = new LinkedHashMap<>();
        tensors.put("token_embd.weight", new int[] {WIDTH, words});
        tensors.put("output_norm.weight", new int[] {WIDTH});
        tensors.put("blk.0.attn_norm.weight", new int[] {WIDTH});
        for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
            tensors.put("blk.0." + part + ".weight", new int[] {WIDTH, WIDTH});
        }
        tensors.put("blk.0.ffn_norm.weight", new int[] {WIDTH});
        tensors.put("blk.0.ffn_gate.weight", new int[] {WIDTH, INNER});
        tensors.put("blk.0.ffn_up.weight", new int[] {WIDTH, INNER});
        tensors.put("blk.0.ffn_down.weight", new int[] {INNER, WIDTH});
        return tensors;
    }

    private void weights(String name, int[] shape) {
        for (int i = 0; i < elements(shape); i++) {
            out.putFloat(shape.length == 1 ? 1 : (float) random.nextGaussian() / 8);
        }
        align();
    }

    private ByteBuffer key(String name, int type) {
        text(name);
        return out.putInt(type);
    }

    private void string(String name, String value) {
        key(name, STRING);
        text(value);
    }

    private void strings(String name, List<String> values) {
        key(name, ARRAY).putInt(STRING).putLong(values.size());
        values.forEach(this::text);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putLong(bytes.length).put(bytes);
    }

    private void align() {
        while (out.position() % ALIGNMENT != 0) {
            out.put((byte) 0);
        }
    }

    private static long aligned(long size) {
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static int elements(int[] shape) {
        return IntStream.of(shape).reduce(1, (one, other) -> one * other);
    }
}
