// SPDX-License-Identifier: Apache-2.0
// The text of one file, to be read: with its colours, or held against what is there.
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace latchkey::ui {

class CodeHighlighter;
class DifferenceHighlighter;

class CodeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;

    // A file's whole text; control characters are made visible. Where the same path was shown
    // before, the place that was looked at stays.
    void showFile(const QString &path, const QByteArray &octets);
    // A difference in the unified form of diff(1).
    void showDifference(const QString &path, const QStringList &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colourise();

    QString m_path;
    bool m_isDifference = false;
    CodeHighlighter *m_code = nullptr; // one of the two
    DifferenceHighlighter *m_difference = nullptr;
};

} // namespace latchkey::ui
