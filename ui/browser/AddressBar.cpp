// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/AddressBar.h"

#include "ui/browser/Glyphs.h"
#include "ui/look/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionFrame>

namespace latchkey::ui {

namespace {

struct Mark
{
    Glyph glyph = Glyph::Blank;
    QString word;
    QString reason;
};

Mark markOf(PageSecurity security)
{
    switch (security) {
    case PageSecurity::Secure:
        return {Glyph::Lock, AddressBar::tr("Secure"),
                AddressBar::tr("The connection is encrypted, and a certificate this computer "
                               "trusts says whose page this is.")};
    case PageSecurity::ThisComputer:
        return {Glyph::Computer, AddressBar::tr("This computer"),
                AddressBar::tr("The page comes from this computer; nothing goes over the "
                               "network.")};
    case PageSecurity::NotSecure:
        return {Glyph::Warning, AddressBar::tr("Not secure"),
                AddressBar::tr("The connection is not encrypted: others on the way can read and "
                               "change what is sent.")};
    case PageSecurity::NotLoaded:
        return {Glyph::Warning, AddressBar::tr("Not loaded"),
                AddressBar::tr("The page could not be loaded. What you see does not come from "
                               "this address.")};
    case PageSecurity::Unknown:
        break;
    }
    return {};
}

} // namespace

AddressField::AddressField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setAccessibleName(tr("Address"));
}

void AddressField::setUrl(const QUrl &url)
{
    m_url = url;
    showUrl();
}

void AddressField::focusInEvent(QFocusEvent *event)
{
    setText(shownAddress(m_url));
    QLineEdit::focusInEvent(event);
}

void AddressField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    deselect();
    showUrl();
}

void AddressField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    showUrl();
}

void AddressField::showUrl()
{
    if (hasFocus()) {
        setText(shownAddress(m_url));
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    setText(elidedAddress(m_url, fontMetrics(), inside.width() - spaceTiny));
    setCursorPosition(0);
}

AddressBar::AddressBar(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_word(new QLabel(this))
    , m_field(new AddressField(this))
{
    m_word->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spaceSmall, spaceTiny, spaceSmall, spaceTiny);
    layout->setSpacing(spaceTiny);
    layout->addWidget(m_mark);
    layout->addWidget(m_word);
    layout->addSpacing(spaceTiny);
    layout->addWidget(m_field, 1);
    showMark();
}

void AddressBar::show(const QUrl &url, PageSecurity security)
{
    m_url = url;
    m_security = security;
    m_field->setUrl(url);
    showMark();
}

void AddressBar::selectAddress()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString AddressBar::word() const
{
    return m_word->text();
}

void AddressBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showMark();
    }
    QWidget::changeEvent(event);
}

void AddressBar::showMark()
{
    const Mark mark = markOf(m_security);
    const QIcon icon = glyphIcon(mark.glyph, palette().color(QPalette::WindowText));
    m_mark->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatio()));
    m_mark->setVisible(mark.glyph != Glyph::Blank);
    m_mark->setToolTip(mark.reason);
    m_mark->setAccessibleName(mark.word);
    m_word->setText(mark.word);
    m_word->setVisible(!mark.word.isEmpty());
    m_word->setToolTip(mark.reason);
    QFont font = this->font();
    font.setBold(mark.glyph == Glyph::Warning);
    m_word->setFont(font);
}

} // namespace latchkey::ui
