// SPDX-License-Identifier: Apache-2.0
#include "ui/store/CodeHighlighter.h"

#include "ui/look/Tones.h"

#include <QRegularExpression>

namespace latchkey::ui {

namespace {

constexpr double textContrast = 4.5;

// What a line begins within.
enum State { Outside, InComment, InTag };

// What comes next in a line; each group of the pattern is a part.
struct Grammar
{
    QRegularExpression pattern;
    QList<CodePart> parts;
};

const Grammar &php()
{
    static const Grammar grammar{
        QRegularExpression(QStringLiteral(
            R"((/\*.*?(?:\*/|$)|//.*$|#(?!\[).*$))"
            R"(|('(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?))"
            R"(|(\$\w+))"
            R"(|(<\?php\b|\?>|\b(?:array|as|class|const|declare|extends|final|foreach|function|if|)"
            R"(implements|interface|namespace|new|null|private|protected|public|return|self|static|)"
            R"(string|use|void)\b))")),
        {CodePart::Comment, CodePart::Value, CodePart::Name, CodePart::Keyword}};
    return grammar;
}

const Grammar &json()
{
    static const Grammar grammar{
        QRegularExpression(QStringLiteral(R"(("(?:\\.|[^"\\])*")(?=\s*:))"
                                          R"(|("(?:\\.|[^"\\])*"?))"
                                          R"(|\b(true|false|null|\d+)\b)")),
        {CodePart::Name, CodePart::Value, CodePart::Keyword}};
    return grammar;
}

} // namespace

CodeLanguage languageOf(const QString &path)
{
    return path.endsWith(QLatin1String(".xml"))    ? CodeLanguage::Xml
           : path.endsWith(QLatin1String(".php"))  ? CodeLanguage::Php
           : path.endsWith(QLatin1String(".json")) ? CodeLanguage::Json
                                                   : CodeLanguage::Plain;
}

QColor codeInk(CodePart part, const QPalette &palette)
{
    const QColor paper = fieldTone(palette);
    switch (part) {
    case CodePart::Comment:
        return legible(quietInk(palette), paper, textContrast);
    case CodePart::Keyword:
        return legible(accentInk(palette), paper, textContrast);
    case CodePart::Name:
        return legible(colour(Mark::NeedsYou, palette), paper, textContrast);
    case CodePart::Value:
        return legible(colour(Mark::Good, palette), paper, textContrast);
    }
    return {};
}

CodeHighlighter::CodeHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void CodeHighlighter::show(CodeLanguage language, const QPalette &palette)
{
    m_language = language;
    m_palette = palette;
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Outside);
    if (m_language == CodeLanguage::Xml) {
        highlightXml(text);
    } else if (m_language != CodeLanguage::Plain) {
        highlightWords(text);
    }
}

// Comments lean, so that they are told apart without their colour.
void CodeHighlighter::paint(qsizetype start, qsizetype length, CodePart part)
{
    QTextCharFormat format;
    format.setForeground(codeInk(part, m_palette));
    format.setFontItalic(part == CodePart::Comment);
    setFormat(int(start), int(length), format);
}

// Where the comment ends that the line before left open; 0 if there is none.
int CodeHighlighter::goOnWithComment(const QString &text, const QString &end)
{
    if (previousBlockState() != InComment) {
        return 0;
    }
    const qsizetype found = text.indexOf(end);
    const qsizetype over = found < 0 ? text.size() : found + end.size();
    setCurrentBlockState(found < 0 ? InComment : Outside);
    paint(0, over, CodePart::Comment);
    return int(over);
}

void CodeHighlighter::highlightWords(const QString &text)
{
    const Grammar &grammar = m_language == CodeLanguage::Php ? php() : json();
    const QString end = QStringLiteral("*/");
    auto matches = grammar.pattern.globalMatch(text, goOnWithComment(text, end));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.lastCapturedIndex();
        paint(match.capturedStart(), match.capturedLength(), grammar.parts[group - 1]);
        const QString word = match.captured();
        if (word.startsWith(QLatin1String("/*")) && (word.size() < 4 || !word.endsWith(end))) {
            setCurrentBlockState(InComment);
        }
    }
}

// A tag may go over several lines.
void CodeHighlighter::highlightXml(const QString &text)
{
    static const QRegularExpression outside(
        QStringLiteral(R"((<!--.*?(?:-->|$))|(</?[\w:.-]+|<\?\w+))"));
    static const QRegularExpression inTag(
        QStringLiteral(R"(("[^"]*"?|'[^']*'?)|([\w:.-]+(?=\s*=))|([/?]?>))"));
    static const QString end = QStringLiteral("-->");
    bool isInTag = previousBlockState() == InTag;
    qsizetype at = goOnWithComment(text, end);
    while (at < text.size()) {
        const auto match = (isInTag ? inTag : outside).match(text, at);
        if (!match.hasMatch()) {
            break;
        }
        const int group = match.lastCapturedIndex();
        const CodePart part = isInTag ? (group == 1   ? CodePart::Value
                                         : group == 2 ? CodePart::Name
                                                      : CodePart::Keyword)
                                      : (group == 1 ? CodePart::Comment : CodePart::Keyword);
        paint(match.capturedStart(), match.capturedLength(), part);
        at = match.capturedEnd();
        if (part == CodePart::Comment && !match.captured().endsWith(end)) {
            setCurrentBlockState(InComment);
        }
        isInTag = part == CodePart::Keyword ? !isInTag : isInTag;
    }
    if (isInTag) {
        setCurrentBlockState(InTag);
    }
}

} // namespace latchkey::ui
