// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/ByCallPanel.h"

#include "base/ForeignText.h"
#include "documents/RegularFile.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 150ms;

Result<QList<calls::CallSource>> contents(const QStringList &paths)
{
    QList<calls::CallSource> sources;
    for (const QString &path : paths) {
        const auto octets = documents::readRegularFile(path, calls::maxCallOctets);
        if (!octets) {
            return failure(octets.error());
        }
        sources.append({*octets, QFileInfo(path).fileName()});
    }
    return sources;
}

} // namespace

ByCallPanel::ByCallPanel(EditedSelection &edited, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_model(edited)
    , m_edit(new QPlainTextEdit(this))
    , m_file(plainLabel({}, this))
    , m_list(new QListView(this))
    , m_said(plainLabel({}, this))
    , m_choose(new QPushButton(tr("Choose what they need"), this))
{
    m_edit->setPlaceholderText(tr("Paste what your software calls:\nGET /V1/orders\n"
                                  "POST /V1/order/{id}/ship\n"
                                  "or a script with curl, code, a Postman collection, an OpenAPI "
                                  "description, a HAR"));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setAccessibleName(tr("Calls"));
    m_edit->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_edit->document()->setDocumentMargin(spaceSmall);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TwoLineDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setIconSize({smallIcon, smallIcon});
    m_list->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What the calls need"));
    m_said->setFont(smallFont(font()));
    m_file->setFont(smallFont(font()));
    m_choose->setAutoDefault(false);
    auto *file = new QPushButton(tr("Open a file …"), this);
    file->setAutoDefault(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(m_edit, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ByCallPanel::onTyped);
    connect(file, &QPushButton::clicked, this, &ByCallPanel::chooseFile);
    connect(m_choose, &QPushButton::clicked, this, &ByCallPanel::choose);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const int resource = m_edited.tree().indexOf(m_model.resourceOf(index.row()));
        if (resource >= 0) {
            Q_EMIT resourceWanted(resource);
        }
    });
    connect(&m_edited, &EditedSelection::changed, this, &ByCallPanel::refresh);
    connect(&m_edited, &EditedSelection::loaded, this, [this] {
        if (m_content) {
            read(m_content, m_name); // there are other routes
        }
    });

    auto *splitter = new QSplitter(Qt::Vertical, this);
    rememberSizeOf(splitter, QLatin1String("by-call"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_edit);
    splitter->addWidget(m_list);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    // in a low window as low as can be used, instead of as high as both would like
    splitter->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    splitter->setMinimumHeight(m_edit->minimumHeight() + splitter->handleWidth() +
                               m_list->minimumHeight());
    auto *head = new QHBoxLayout;
    head->setSpacing(spaceSmall);
    head->addWidget(m_file, 1);
    head->addStretch();
    head->addWidget(file);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceSmall, spaceSmall, 0, 0);
    column->setSpacing(spaceSmall);
    column->addLayout(head);
    column->addWidget(splitter, 1);
    column->addWidget(m_said);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    m_file->setVisible(false);
    setTabOrder(file, m_edit);
    setTabOrder(m_edit, m_list);
    setTabOrder(m_list, m_choose);
    refresh();
}

void ByCallPanel::onTyped()
{
    m_pause.stop();
    const QByteArray typed = m_edit->toPlainText().toUtf8();
    if (typed.trimmed().isEmpty()) {
        clear();
        return;
    }
    m_file->setVisible(false);
    const QString name = tr("text");
    read(
        [typed, name] {
            return Result<QList<calls::CallSource>>(QList<calls::CallSource>{{typed, name}});
        },
        name);
}

void ByCallPanel::clear()
{
    const QSignalBlocker quiet(m_edit);
    m_edit->clear();
    m_pause.stop();
    m_content = {};
    m_file->setVisible(false);
    ++m_run;
    onRead({});
}

void ByCallPanel::open(const QStringList &paths)
{
    clear();
    QStringList names;
    for (const QString &path : paths) {
        names.append(QFileInfo(path).fileName());
    }
    const QString all = names.join(QStringLiteral(", "));
    m_file->setText(tr("Calls of %1").arg(withoutControls(all)));
    m_file->setVisible(true);
    read([paths] { return contents(paths); }, all);
}

// On another thread: a HAR can be long.
void ByCallPanel::read(const Content &content, const QString &name)
{
    m_content = content;
    m_name = name;
    auto *watcher = new QFutureWatcher<MetCalls>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, run = ++m_run] {
        watcher->deleteLater();
        if (run == m_run) {
            onRead(watcher->result());
        }
    });
    watcher->setFuture(QtConcurrent::run([content, name, routes = m_edited.routes()] {
        const auto sources = content();
        return sources ? meetCalls(*sources, routes)
                       : MetCalls{{}, {{name, 0, sources.error(), true}}, 0, 0};
    }));
}

void ByCallPanel::onRead(const MetCalls &met)
{
    m_model.show(met);
    refresh();
}

void ByCallPanel::refresh()
{
    const auto calls = int(m_model.met().calls.size());
    const int without = m_model.withoutRoute();
    const QStringList needed = m_model.needed();
    QStringList parts;
    if (calls > 0) {
        parts.append(tr("%n call(s)", nullptr, calls));
        parts.append(tr("%n resource(s) needed", nullptr, int(needed.size())));
    }
    if (m_model.questions() > 0) {
        parts.append(tr("%n with an unknown method", nullptr, m_model.questions()));
    }
    if (without > 0) {
        parts.append(tr("%n without a route", nullptr, without));
    }
    if (m_model.met().others > 0) {
        parts.append(tr("%n other request(s) left out", nullptr, m_model.met().others));
    }
    if (m_model.met().graphQl > 0) {
        parts.append(tr("%n to GraphQL, which needs no resource", nullptr, m_model.met().graphQl));
    }
    m_said->setText(parts.join(QStringLiteral(" · ")));
    m_choose->setEnabled(!needed.isEmpty() && !m_edited.selection().isAll());
}

// One step, so that one undo takes it back.
void ByCallPanel::choose()
{
    m_edited.add(m_model.needed());
}

void ByCallPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Calls of your software"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ByCallPanel::open);
    dialog->open();
}

} // namespace latchkey::ui
