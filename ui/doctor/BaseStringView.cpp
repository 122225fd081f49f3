// SPDX-License-Identifier: Apache-2.0
#include "ui/doctor/BaseStringView.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>

namespace latchkey::ui {

namespace {

using doctor::BasePart;
using doctor::Source;

QString shown(const QByteArray &octets)
{
    return withoutControls(QString::fromUtf8(octets));
}

QColor colourOf(const BasePart &part, const QPalette &palette)
{
    if (part.kind == BasePart::Kind::Method) {
        return ink(Mark::NeedsYou, palette);
    }
    if (part.kind == BasePart::Kind::Address) {
        return accentInk(palette);
    }
    return part.source == Source::Header ? palette.color(QPalette::Text)
           : part.source == Source::Body ? ink(Mark::Failed, palette)
                                         : ink(Mark::Done, palette);
}

} // namespace

BaseStringView::BaseStringView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAccessibleName(tr("Base string in its parts"));
    setWordWrapMode(QTextOption::WrapAnywhere);
}

void BaseStringView::show(const QList<BasePart> &parts)
{
    m_parts = parts;
    write();
}

void BaseStringView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_parts.isEmpty()) {
        write();
    }
}

void BaseStringView::write()
{
    const auto meaning = [](const BasePart &part) {
        switch (part.kind) {
        case BasePart::Kind::Method:
            return tr("Method, in capital letters");
        case BasePart::Kind::Address:
            return tr("Address without its query: %1").arg(shown(part.plain));
        case BasePart::Kind::Parameter:
            break;
        }
        switch (part.source) {
        case Source::Query:
            return tr("From the query: %1").arg(shown(part.plain));
        case Source::Body:
            return tr("From the form in the body: %1").arg(shown(part.plain));
        case Source::Header:
        case Source::Nowhere:
            break;
        }
        return tr("From the header: %1").arg(shown(part.plain));
    };
    clear();
    QTextCursor cursor(document());
    bool isFirst = true;
    for (const BasePart &part : std::as_const(m_parts)) {
        QTextCharFormat wire;
        wire.setFont(addressFont(font()));
        wire.setForeground(colourOf(part, palette()));
        QTextCharFormat quiet;
        quiet.setFont(quietFont(font()));
        quiet.setForeground(quietInk(palette()));
        QTextBlockFormat apart;
        apart.setTopMargin(isFirst ? 0 : spaceSmall);
        if (isFirst) {
            cursor.setBlockFormat(apart);
        } else {
            cursor.insertBlock(apart);
        }
        isFirst = false;
        cursor.insertText(shown(part.text), wire);
        cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(meaning(part), quiet);
    }
    moveCursor(QTextCursor::Start);
}

} // namespace latchkey::ui
