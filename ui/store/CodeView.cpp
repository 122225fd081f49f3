// SPDX-License-Identifier: Apache-2.0
#include "ui/store/CodeView.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/store/CodeHighlighter.h"

#include <QEvent>
#include <QScrollBar>

#include <utility>

namespace latchkey::ui {

namespace {

// Tabs stay: files are full of them.
QString shown(QStringList lines)
{
    for (QString &line : lines) {
        QStringList parts = line.split(QLatin1Char('\t'));
        for (QString &part : parts) {
            part = withoutControls(part);
        }
        line = parts.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

// The marks at the head of the lines say it without any colour.
class DifferenceHighlighter : public QSyntaxHighlighter
{
public:
    DifferenceHighlighter(QTextDocument *document, const QPalette &palette)
        : QSyntaxHighlighter(document)
        , m_palette(palette)
    {}

protected:
    void highlightBlock(const QString &text) override
    {
        QTextCharFormat format;
        if (text.startsWith(QLatin1Char('@'))) {
            format.setForeground(codeInk(CodePart::Comment, m_palette));
        } else if (text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-'))) {
            const Mark mark = text.startsWith(QLatin1Char('+')) ? Mark::Good : Mark::Failed;
            format.setForeground(ink(mark, m_palette));
            format.setBackground(tint(mark, m_palette));
        } else {
            return;
        }
        setFormat(0, int(text.size()), format);
    }

private:
    QPalette m_palette;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(addressFont(font()));
    constexpr int tabLetters = 4;
    setTabStopDistance(tabLetters * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
}

CodeView::~CodeView() = default;

void CodeView::showFile(const QString &path, const QByteArray &octets)
{
    const QString text = shown(QString::fromUtf8(octets).split(QLatin1Char('\n')));
    const bool isSame = path == m_path && !m_isDifference;
    if (isSame && text == toPlainText()) {
        return;
    }
    const int at = isSame ? verticalScrollBar()->value() : 0;
    m_path = path;
    m_isDifference = false;
    setPlainText(text);
    colourise();
    verticalScrollBar()->setValue(at);
    setAccessibleName(tr("Text of %1").arg(withoutControls(path)));
}

void CodeView::showDifference(const QString &path, const QStringList &lines)
{
    m_path = path;
    m_isDifference = true;
    setPlainText(shown(lines));
    colourise();
    setAccessibleName(tr("What differs in %1").arg(withoutControls(path)));
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_path.isEmpty()) {
        colourise();
    }
}

void CodeView::colourise()
{
    delete std::exchange(m_difference, nullptr);
    if (m_isDifference) {
        delete std::exchange(m_code, nullptr);
        m_difference = new DifferenceHighlighter(document(), palette());
        return;
    }
    if (m_code == nullptr) {
        m_code = new CodeHighlighter(document());
    }
    m_code->show(languageOf(m_path), palette());
}

} // namespace latchkey::ui
