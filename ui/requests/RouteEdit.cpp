// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/RouteEdit.h"

#include "requests/RequestDraft.h"
#include "ui/look/Metrics.h"
#include "ui/look/TwoLineDelegate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>

namespace latchkey::ui {

namespace {

constexpr int shownRoutes = 8;

const QStringList &methods()
{
    static const QStringList all{QStringLiteral("GET"), QStringLiteral("POST"),
                                 QStringLiteral("PUT"), QStringLiteral("DELETE")};
    return all;
}

} // namespace

RouteEdit::RouteEdit(QWidget *parent)
    : QWidget(parent)
    , m_method(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_completer(new QCompleter(&m_model, this))
{
    m_method->addItems(methods());
    m_method->setAccessibleName(tr("Method"));
    m_path->setAccessibleName(tr("Path"));
    m_path->setPlaceholderText(tr("Search by word, like orders, or enter a path like /V1/orders"));
    m_path->setFont(addressFont(font()));
    m_path->setClearButtonEnabled(true);
    auto *offered = new QListView(m_path);
    offered->setUniformItemSizes(true);
    offered->setIconSize({smallIcon, smallIcon});
    offered->setAccessibleName(tr("Routes of the store"));
    m_completer->setPopup(offered);
    offered->setItemDelegate(new TwoLineDelegate(offered)); // the completer brings its own
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(shownRoutes);
    m_path->setCompleter(m_completer);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(m_method);
    row->addWidget(m_path, 1);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textEdited, this, &RouteEdit::onTyped);
    connect(m_path, &QLineEdit::textChanged, this, &RouteEdit::changed);
    connect(m_path, &QLineEdit::returnPressed, this, &RouteEdit::onEnter);
    connect(m_method, &QComboBox::currentTextChanged, this, &RouteEdit::changed);
    // later: the completer writes the route into the field as well
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &RouteEdit::choose);
}

QByteArray RouteEdit::method() const
{
    return m_method->currentText().toLatin1();
}

QString RouteEdit::path() const
{
    return m_path->text().trimmed();
}

void RouteEdit::set(const QByteArray &method, const QString &path)
{
    const QString text = QString::fromLatin1(method);
    if (m_method->findText(text) < 0) {
        m_method->addItem(text);
    }
    m_method->setCurrentText(text);
    m_path->setText(path);
}

// "POST /V1/orders", as it stands in documentation, sets both.
void RouteEdit::onTyped(const QString &text)
{
    const QString first = text.trimmed().section(QLatin1Char(' '), 0, 0).toUpper();
    const QString rest = text.trimmed().section(QLatin1Char(' '), 1).trimmed();
    if (methods().contains(first) && rest.startsWith(QLatin1Char('/'))) {
        set(first.toLatin1(), rest);
        m_model.search(requests::withoutQuery(rest));
        return;
    }
    m_model.search(requests::withoutQuery(text));
}

// A word that is no path yet becomes the first route that has it.
void RouteEdit::onEnter()
{
    if (!path().isEmpty() && !path().contains(QLatin1Char('/')) && m_model.rowCount() > 0) {
        choose(m_model.index(0));
    } else {
        Q_EMIT sendWanted();
    }
}

void RouteEdit::choose(const QModelIndex &index)
{
    const QString route = index.data(Qt::DisplayRole).toString().section(QLatin1Char('\n'), 0, 0);
    set(route.section(QLatin1Char(' '), 0, 0).toLatin1(), index.data(Qt::EditRole).toString());
}

} // namespace latchkey::ui
