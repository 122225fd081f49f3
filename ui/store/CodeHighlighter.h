// SPDX-License-Identifier: Apache-2.0
// Colours for the text of a module's files: XML, PHP and JSON.
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace latchkey::ui {

enum class CodeLanguage { Plain, Xml, Php, Json };

// By the end of a file's name.
CodeLanguage languageOf(const QString &path);

enum class CodePart { Comment, Keyword, Name, Value };

// 4.5:1 on a field's paper.
QColor codeInk(CodePart part, const QPalette &palette);

class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit CodeHighlighter(QTextDocument *document);

    void show(CodeLanguage language, const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightXml(const QString &text);
    void highlightWords(const QString &text);
    int goOnWithComment(const QString &text, const QString &end);
    void paint(qsizetype start, qsizetype length, CodePart part);

    CodeLanguage m_language = CodeLanguage::Plain;
    QPalette m_palette;
};

} // namespace latchkey::ui
