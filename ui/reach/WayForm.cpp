// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/WayForm.h"

#include "place/StorePlace.h"
#include "reach/Ways.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/reach/ProxyText.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace latchkey::ui {

using integrations::Way;
using integrations::WayKind;

namespace {

constexpr int firstPort = 1024, lastPort = 65'535;
constexpr int underRadio = 26; // where the words beside a radio button begin

// As it is typed.
QString serverText(const Way &way)
{
    place::StorePlace server;
    server.host = way.server;
    server.port = way.serverPort;
    QString text = place::placeText(server);
    if (text.endsWith(QLatin1Char(':'))) {
        text.chop(1);
    }
    return text;
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(quietFont(parent->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

WayForm::WayForm(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("How the store's call gets here"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    addKind(WayKind::Local, tr("Directly: the store runs on this computer"), rows);
    addKind(WayKind::Ssh, tr("Through an ssh tunnel to the store's server"), rows);
    buildSsh();
    addKind(WayKind::Bind, tr("By an address of this computer"), rows);
    buildBind();
    addKind(WayKind::Url, tr("By an address of yours that forwards here"), rows);
    buildUrl();
    addKind(WayKind::None, tr("No call: the tokens are taken or pasted"), rows);
    buildNone();
    choose(WayKind::Local);
}

void WayForm::addKind(WayKind kind, const QString &name, QVBoxLayout *rows)
{
    auto *button = new QRadioButton(name, this);
    auto *box = new QWidget(this);
    auto *fields = new QVBoxLayout(box);
    fields->setContentsMargins(underRadio, 0, 0, spaceSmall);
    fields->setSpacing(spaceTiny);
    rows->addWidget(button);
    rows->addWidget(box);
    m_kinds.at(std::size_t(kind)) = button;
    m_boxes.at(std::size_t(kind)) = box;
    connect(button, &QRadioButton::clicked, this, [this, kind] {
        choose(kind);
        onEdited();
    });
}

QVBoxLayout *WayForm::fieldsOf(WayKind kind)
{
    return qobject_cast<QVBoxLayout *>(m_boxes.at(std::size_t(kind))->layout());
}

WayForm::Field WayForm::addField(QVBoxLayout *rows, const QString &name, QWidget *edit,
                                 const QString &what)
{
    QWidget *box = rows->parentWidget();
    auto *label = new QLabel(name, box);
    label->setBuddy(edit);
    edit->setAccessibleName(name);
    rows->addWidget(label);
    rows->addWidget(edit);
    if (!what.isEmpty()) {
        rows->addWidget(quietLabel(what, box));
    }
    auto *hint = new FieldHint(edit, box);
    rows->addWidget(hint);
    return {edit, hint};
}

QSpinBox *WayForm::addPort(QVBoxLayout *rows, const QString &name, const QString &what)
{
    QWidget *box = rows->parentWidget();
    auto *port = new QSpinBox(box);
    port->setRange(firstPort, lastPort);
    port->setGroupSeparatorShown(false);
    port->setAccessibleName(name);
    auto *label = new QLabel(name, box);
    label->setBuddy(port);
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(label);
    row->addWidget(port);
    row->addWidget(quietLabel(what, box), 1);
    rows->addLayout(row);
    connect(port, &QSpinBox::valueChanged, this, &WayForm::onEdited);
    return port;
}

void WayForm::buildSsh()
{
    QVBoxLayout *rows = fieldsOf(WayKind::Ssh);
    m_serverEdit = new QLineEdit(rows->parentWidget());
    m_serverEdit->setFont(addressFont(font()));
    m_serverEdit->setPlaceholderText(QStringLiteral("deploy@shop.example"));
    m_server = addField(rows, tr("User and server"), m_serverEdit,
                        tr("With the keys and names that ssh knows on this computer. The tunnel is "
                           "there only while you activate."));
    connect(m_serverEdit, &QLineEdit::textEdited, this, &WayForm::onEdited);
    m_remotePort = addPort(rows, tr("Port on the server"), tr("The store calls it at 127.0.0.1."));
}

void WayForm::buildBind()
{
    QVBoxLayout *rows = fieldsOf(WayKind::Bind);
    m_addressEdit = new QComboBox(rows->parentWidget());
    m_addressEdit->setEditable(true);
    m_addressEdit->setFont(addressFont(font()));
    m_address = addField(rows, tr("Address"), m_addressEdit, {});
    m_addressEdit->lineEdit()->setAccessibleName(m_addressEdit->accessibleName());
    connect(m_addressEdit, &QComboBox::editTextChanged, this, &WayForm::onEdited);
    m_bindPort = addPort(rows, tr("Port here"), {});
    m_network = quietLabel({}, rows->parentWidget());
    m_certificates = framedButton(tr("Certificates …"), rows->parentWidget());
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_network, 1);
    row->addWidget(m_certificates, 0, Qt::AlignTop);
    rows->addSpacing(spaceTiny);
    rows->addLayout(row);
    connect(m_certificates, &QPushButton::clicked, this, &WayForm::certificatesWanted);
}

void WayForm::buildUrl()
{
    QVBoxLayout *rows = fieldsOf(WayKind::Url);
    m_urlEdit = new QLineEdit(rows->parentWidget());
    m_urlEdit->setFont(addressFont(font()));
    m_urlEdit->setPlaceholderText(QStringLiteral("https://hooks.example"));
    m_url = addField(rows, tr("Your address"), m_urlEdit,
                     tr("What the store's server calls. Your proxy or tunnel service hands it on "
                        "to this computer."));
    connect(m_urlEdit, &QLineEdit::textEdited, this, &WayForm::onEdited);
    m_urlPort = addPort(rows, tr("Port here"), tr("Where it is handed on to, on 127.0.0.1."));
    m_proxy = new ProxyText(rows->parentWidget());
    rows->addSpacing(spaceTiny);
    rows->addWidget(m_proxy);
}

void WayForm::buildNone()
{
    QVBoxLayout *rows = fieldsOf(WayKind::None);
    rows->addWidget(
        quietLabel(tr("On the tab Store, “Do it for me” takes the tokens by the store's own code. "
                      "Or leave both URLs empty in Admin, and paste the four values that it shows "
                      "after Allow: tab Store, “By hand in Admin”."),
                   rows->parentWidget()));
}

void WayForm::choose(WayKind kind)
{
    m_kinds.at(std::size_t(kind))->setChecked(true);
    for (std::size_t i = 0; i < kinds; ++i) {
        const bool hasFields = m_boxes.at(i)->layout()->count() > 0;
        m_boxes.at(i)->setVisible(hasFields && i == std::size_t(kind));
    }
}

WayKind WayForm::kind() const
{
    for (std::size_t i = 0; i < kinds; ++i) {
        if (m_kinds.at(i)->isChecked()) {
            return WayKind(i);
        }
    }
    return WayKind::Local;
}

void WayForm::show(const integrations::Integration &integration, const Offer &offer)
{
    m_integration = integration;
    m_offer = offer;
    const Way &way = integration.way;
    const QSignalBlocker quiet(this);
    const bool isSsh = way.kind == WayKind::Ssh;
    m_serverEdit->setText(isSsh ? serverText(way) : QString());
    m_remotePort->setValue(isSsh ? way.port : reach::portForServer());
    m_addressEdit->clear();
    for (const QByteArray &each : offer.facts.networks + offer.facts.bridges) {
        m_addressEdit->addItem(QString::fromLatin1(each));
    }
    if (way.kind == WayKind::Bind) {
        m_addressEdit->setEditText(QString::fromLatin1(way.address));
    }
    m_bindPort->setValue(way.kind == WayKind::Bind ? way.port : offer.port);
    m_urlEdit->setText(way.kind == WayKind::Url ? QString::fromUtf8(way.url) : QString());
    m_urlPort->setValue(way.kind == WayKind::Url ? way.port : offer.port);
    const bool isPlaceBehindSsh = offer.facts.place && !offer.facts.place->isLocal();
    if (isPlaceBehindSsh) {
        m_serverEdit->setPlaceholderText(place::hostWords(*offer.facts.place));
    }
    choose(way.kind);
    onEdited();
}

void WayForm::take(const reach::Advice &advice)
{
    choose(advice.kind);
    if (advice.kind == WayKind::Bind && advice.isComplete) {
        m_addressEdit->setEditText(advice.argument);
    }
    onEdited();
    QWidget *open = advice.kind == WayKind::Ssh && !advice.isComplete ? m_server.edit
                    : advice.kind == WayKind::Url                     ? m_url.edit
                                                                      : nullptr;
    if (open != nullptr && qobject_cast<QLineEdit *>(open)->text().isEmpty()) {
        qobject_cast<QLineEdit *>(open)->setPlaceholderText(advice.argument);
    }
}

QSpinBox *WayForm::portOf(WayKind kind) const
{
    return kind == WayKind::Ssh    ? m_remotePort
           : kind == WayKind::Bind ? m_bindPort
           : kind == WayKind::Url  ? m_urlPort
                                   : nullptr;
}

Result<Way> WayForm::meant() const
{
    const WayKind its = kind();
    const QSpinBox *spin = portOf(its);
    const auto port = quint16(spin == nullptr ? 0 : spin->value());
    switch (its) {
    case WayKind::Ssh:
        return reach::sshWay(m_serverEdit->text(), port);
    case WayKind::Bind:
        return reach::bindWay(m_addressEdit->currentText(), port);
    case WayKind::Url:
        return reach::urlWay(m_urlEdit->text(), port);
    case WayKind::Local:
    case WayKind::None:
        break;
    }
    Way way;
    way.kind = its;
    return way;
}

Result<Way> WayForm::typed()
{
    auto way = meant();
    const bool isPlaceKnown = m_offer.facts.place && !m_offer.facts.place->isLocal();
    if (way && way->kind == WayKind::Ssh && way->server.isEmpty() && !isPlaceKnown) {
        way = failure("reach.no-server",
                      tr("Write the user and the server, such as deploy@shop.example."));
    }
    if (!way) {
        showProblem(way.error());
    }
    return way;
}

// The two other ways have nothing that could be wrong.
void WayForm::showProblem(const Problem &problem)
{
    const Field &field = kind() == WayKind::Ssh    ? m_server
                         : kind() == WayKind::Bind ? m_address
                                                   : m_url;
    field.hint->show(Mark::Failed, problem.sentence);
    field.edit->setFocus();
}

void WayForm::onEdited()
{
    for (const Field *field : {&m_server, &m_address, &m_url}) {
        field->hint->clear();
    }
    showAddress();
    if (kind() == WayKind::Url) {
        integrations::Integration its = m_integration;
        const auto way = meant();
        its.way = way.value_or(Way());
        m_proxy->show(way ? std::optional(its) : std::nullopt);
    }
    Q_EMIT changed();
}

// What the chosen address asks for.
void WayForm::showAddress()
{
    const bool isWithin =
        reach::staysWithinThisMachine(m_addressEdit->currentText().trimmed().toUtf8());
    m_network->setText(isWithin
                           ? tr("Only this computer and its containers reach it: http is enough.")
                           : tr("Only https, so it needs a certificate that the store's server "
                                "trusts. Your firewall and router have to let the port in."));
    m_certificates->setVisible(!isWithin);
}

} // namespace latchkey::ui
