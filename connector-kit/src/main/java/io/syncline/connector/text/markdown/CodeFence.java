package io.syncline.connector.text.markdown;

import org.commonmark.node.FencedCodeBlock;

/** Makes code blocks whose fence is longer than any in the code. */
public final class CodeFence {
    private CodeFence() {}

    /**
     * A code block.
     *
     * @param language empty when unknown
     */
    public static FencedCodeBlock of(String code, String language) {
        FencedCodeBlock block = new FencedCodeBlock();
        block.setLiteral(code.endsWith("\n") || code.isEmpty() ? code : code + "\n");
        block.setInfo(language);
        int fence = Math.max(3, longestRun(code) + 1);
        block.setFenceCharacter("`");
        block.setOpeningFenceLength(fence);
        block.setClosingFenceLength(fence);
        return block;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
