// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/AnswerView.h"

#include "base/ForeignText.h"
#include "base/Job.h"
#include "commerce/CallOutcome.h"
#include "requests/AnswerBody.h"
#include "system/NewFile.h"
#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Remembered.h"
#include "ui/look/RoomForText.h"
#include "ui/look/Words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::ui {

namespace {

constexpr int openedAtOnce = 200; // rows
enum Form { AsTree, AsText };

QString seconds(qint64 ms)
{
    constexpr double second = 1'000;
    return AnswerView::tr("%1 s").arg(QLocale().toString(double(ms) / second, 'f', 2));
}

// "orders.json" of "/V1/orders/:id": no value becomes a file's name.
QString fileNameFor(const session::StoreRequest &request)
{
    QString name = QStringLiteral("answer");
    const QString path = requests::withoutQuery(request.draft.path);
    for (const QString &segment : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const bool isVersion = segment.startsWith(QLatin1Char('V'));
        if (!isVersion && segment != QLatin1String("rest") &&
            requests::parameterIn(segment).isEmpty()) {
            name = segment;
            break;
        }
    }
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != QLatin1Char('-'); });
    const bool isXml = request.outcome.body.trimmed().startsWith('<');
    return name + (isXml ? QStringLiteral(".xml") : QStringLiteral(".json"));
}

QPlainTextEdit *textField(QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    field->setFont(addressFont(field->font()));
    field->document()->setDocumentMargin(spaceSmall);
    return field;
}

} // namespace

AnswerView::AnswerView(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(this))
    , m_said(plainLabel({}, this))
    , m_details(plainLabel({}, this))
    , m_refusal(new Note(this))
    , m_form(new QTabBar(this))
    , m_body(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_text(textField(this))
    , m_cut(plainLabel({}, this))
    , m_repeat(framedButton(tr("Repeat"), this))
    , m_save(framedButton(tr("Save …"), this))
    , m_copy(framedButton(tr("Copy"), this))
    , m_buttons(new QWidget(this))
{
    m_tree->setModel(&m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAccessibleName(tr("Answer as a tree"));
    m_tree->setTabKeyNavigation(false);
    constexpr int nameWidth = 260;
    m_tree->header()->resizeSection(JsonModel::Name, nameWidth);
    rememberSizeOf(m_tree->header(), QLatin1String("answer"));
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyValue = new QAction(tr("Copy the value"), m_tree);
    copyValue->setShortcut(QKeySequence::Copy);
    copyValue->setShortcutContext(Qt::WidgetShortcut);
    auto *copyPath = new QAction(tr("Copy the path"), m_tree);
    m_tree->addActions({copyValue, copyPath});
    connect(copyValue, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_model.textOf(m_tree->currentIndex())); });
    connect(copyPath, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_model.pathOf(m_tree->currentIndex())); });
    m_text->setAccessibleName(tr("Answer as text"));
    build();
    showNothing();
}

void AnswerView::build()
{
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setFont(quietFont(font()));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_cut->setFont(quietFont(font()));
    m_cut->setForegroundRole(QPalette::PlaceholderText);
    m_form->addTab(tr("Tree"));
    m_form->addTab(tr("Text"));
    m_form->setExpanding(false);
    m_form->setAccessibleName(tr("How the answer is shown"));
    m_body->addWidget(m_tree);
    m_body->addWidget(m_text);
    m_body->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_cut->setText(tr("As text only the beginning is shown. Save the answer to have all of it."));
    connect(m_form, &QTabBar::currentChanged, m_body, &QStackedWidget::setCurrentIndex);
    connect(m_form, &QTabBar::currentChanged, this, &AnswerView::showCut);
    connect(m_repeat, &QPushButton::clicked, this, &AnswerView::repeatWanted);
    connect(m_save, &QPushButton::clicked, this, &AnswerView::askForFile);
    connect(m_copy, &QPushButton::clicked, this, &AnswerView::copy);
    connect(m_refusal, &Note::linkChosen, this, &AnswerView::helpWanted);
    auto *sentence = new QHBoxLayout;
    sentence->setSpacing(spaceSmall);
    sentence->addWidget(m_mark, 0, Qt::AlignTop);
    sentence->addWidget(m_said, 1);
    auto *buttons = new FlowLayout(spaceSmall);
    for (QPushButton *each : {m_repeat, m_save, m_copy}) {
        buttons->addWidget(each);
    }
    m_buttons->setLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spaceSmall, 0, 0);
    column->setSpacing(spaceSmall);
    column->addLayout(sentence);
    column->addWidget(m_details);
    column->addWidget(m_refusal);
    column->addWidget(m_form);
    column->addWidget(m_body, 1);
    column->addWidget(m_cut);
    column->addWidget(m_buttons);
    column->addStretch(); // where there is no body
    keepRoomForText(this);
    setTabOrder(m_form, m_tree);
    setTabOrder(m_tree, m_text);
    setTabOrder(m_text, m_repeat);
}

QString AnswerView::said() const
{
    return m_said->text();
}

void AnswerView::showParts(bool hasAnswer)
{
    m_details->setVisible(hasAnswer);
    m_form->setVisible(hasAnswer && !m_octets.isEmpty());
    m_body->setVisible(hasAnswer && !m_octets.isEmpty());
    m_isTextCut = false;
    m_cut->hide();
    m_buttons->setVisible(hasAnswer);
    m_save->setEnabled(!m_octets.isEmpty());
    m_copy->setEnabled(!m_octets.isEmpty());
}

void AnswerView::empty()
{
    ++m_run;
    m_octets.clear();
    m_model.show({});
    m_text->clear();
    m_refusal->hide();
    showParts(false);
}

void AnswerView::showNothing()
{
    m_isWaiting = false;
    empty();
    m_mark->hide();
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_said->setText(tr("The store's answer is shown here."));
}

void AnswerView::showWaiting(qint64 sinceMs, qint64 now, qsizetype octets)
{
    if (!std::exchange(m_isWaiting, true)) {
        empty();
        m_mark->setVisible(true);
        m_mark->show(Mark::UnderWay);
    }
    m_said->setForegroundRole(QPalette::WindowText);
    const QString time = countdown(now - sinceMs);
    m_said->setText(octets == 0 ? tr("Waiting for the store … %1").arg(time)
                                : tr("The answer comes in: %1 … %2").arg(octetsText(octets), time));
}

void AnswerView::showAnswer(const session::StoreRequest &request)
{
    const commerce::CallOutcome &outcome = request.outcome;
    m_isWaiting = false;
    m_octets = outcome.body;
    m_fileName = fileNameFor(request);
    m_model.show({});
    m_text->clear();
    m_mark->setVisible(true);
    m_mark->show(outcome.problem ? Mark::Failed : Mark::Good);
    m_said->setForegroundRole(QPalette::WindowText);
    QString said = outcome.problem ? outcome.problem->sentence : tr("The store answered.");
    if (request.isCut) {
        said = tr("The answer is longer than %1, so only its beginning is here. Ask for smaller "
                  "pages, or save it whole with latchkeyctl call.")
                   .arg(octetsText(requests::AnswerBody::mostOctets));
    }
    m_said->setText(breakable(withoutControls(said)));
    QStringList details;
    if (outcome.status != 0) {
        details.append(QStringLiteral("HTTP %1").arg(outcome.status));
    }
    if (outcome.tookMs >= 0) {
        details.append(seconds(outcome.tookMs));
    }
    if (outcome.status != 0) {
        details.append(octetsText(m_octets.size()));
    }
    if (!outcome.dialectUsed.isEmpty()) {
        details.append(tr("signed as %1").arg(QString::fromLatin1(outcome.dialectUsed)));
    }
    m_details->setText(details.join(QStringLiteral(" · ")));
    showParts(true);
    runJob(
        this, [octets = m_octets] { return readAnswer(octets); },
        [this, run = ++m_run](const ReadAnswer &answer) {
            if (run == m_run) {
                take(answer);
            }
        });
}

void AnswerView::take(const ReadAnswer &answer)
{
    const bool isJson = !answer.outline.isEmpty();
    m_model.show(answer.outline);
    openSome();
    m_text->setPlainText(answer.text);
    m_form->setTabEnabled(AsTree, isJson);
    if (std::exchange(m_isForced, !isJson) != !isJson) {
        m_form->setCurrentIndex(isJson ? AsTree : AsText);
    }
    m_isTextCut = answer.isCut;
    showCut();
    Q_EMIT read();
}

void AnswerView::showCut()
{
    m_cut->setVisible(m_isTextCut && m_form->currentIndex() == AsText);
}

// The whole, and what is in it unless that is long.
void AnswerView::openSome()
{
    const QModelIndex whole = m_model.index(0, 0);
    m_tree->expand(whole);
    int rows = m_model.rowCount(whole);
    for (int i = 0; i < m_model.rowCount(whole) && rows < openedAtOnce; ++i) {
        const QModelIndex below = m_model.index(i, 0, whole);
        rows += m_model.rowCount(below);
        if (rows < openedAtOnce) {
            m_tree->expand(below);
        }
    }
    m_tree->setCurrentIndex(whole);
}

void AnswerView::showRefusal(const QString &lead, const QString &advice, const QString &verb)
{
    m_refusal->setVisible(!lead.isEmpty());
    if (!lead.isEmpty()) {
        m_refusal->show(Mark::NeedsYou, lead, advice, verb);
    }
}

void AnswerView::copy()
{
    QApplication::clipboard()->setText(QString::fromUtf8(m_octets));
    sayCopied(m_copy);
}

void AnswerView::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the answer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(folder.filePath(m_fileName));
    connect(dialog, &QFileDialog::fileSelected, this, &AnswerView::saveTo);
    dialog->open();
}

void AnswerView::saveTo(const QString &path)
{
    runJob(
        this, [path, octets = m_octets] { return system::writeNewFile(path, octets); },
        [this, path](const tl::expected<void, system::NotWritten> &written) {
            if (written) {
                Q_EMIT saved(tr("Saved as %1, which only this account can read.").arg(path));
            } else if (written.error().isTaken) {
                Q_EMIT saved(tr("%1 is there already, and nothing is overwritten. Choose another "
                                "name.")
                                 .arg(path));
            } else {
                Q_EMIT saved(tr("The answer was not saved: %1").arg(written.error().detail));
            }
        });
}

} // namespace latchkey::ui
