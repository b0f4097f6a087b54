"""An order as the file that banks read: SEPA credit transfers, ISO 20022 pain.001.

pain.001.001.03 is that of the French banks' guide (CFONB, ISO 20022, 2.1, December 2013); pain.001.001.09 is for a bank that asks
for it. The library writes either and has the standard's schemas; what it draws at random is replaced by what the
register gives, so that the same order gives the same bytes.
"""

from lxml import etree

from pic_sheets.errors import UnwritableOutput
from pic_sheets.payment_orders.orders import TransferOrder
from pic_sheets.texts import NBSP

#: What is asked for on the command line → the schema.
SCHEMAS = {"03": "pain.001.001.03", "09": "pain.001.001.09"}
#: The standard wants a time too; transfers are dated by the day.
_TIME = "T08:00:00"


def credit_transfer_bytes(order: TransferOrder, version: str) -> bytes:
    """The file of an order, right by the standard's own schema; the same order gives the same bytes.

    Raises UnwritableOutput when the schema refuses it.
    """
    from sepaxml import SepaTransfer  # noqa: PLC0415 - the schemas' library is slow to import
    from sepaxml.validation import ValidationError, try_valid_xml  # noqa: PLC0415

    schema = SCHEMAS[version]
    debtor = {"name": order.debtor.name, "IBAN": order.debtor.iban, "batch": True, "currency": "EUR"}
    made = SepaTransfer(debtor, schema=schema, clean=False)
    for transfer in order.transfers:
        made.add_payment(
            {
                "name": transfer.name,
                "IBAN": transfer.payable.payee.iban,
                "amount": int(transfer.amount * 100),
                "execution_date": order.execution,
                "description": transfer.label,
                "endtoend_id": transfer.end_to_end,
            }
        )
    content = _steady(made.export(validate=False), order, f"{{urn:iso:std:iso:20022:tech:xsd:{schema}}}")
    try:
        try_valid_xml(content, schema)
    except ValidationError:
        # The reason would repeat the accounts, which no log may hold.
        raise UnwritableOutput(
            f"Le fichier de virements n'est pas conforme à la norme {schema}{NBSP}: il n'a pas été écrit.",
            "Vérifiez les noms des titulaires et les codes des projets, et faites ces virements sur le site de la banque.",
        ) from None
    return content


def _steady(content: bytes, order: TransferOrder, namespace: str) -> bytes:
    """The file with our own identifiers and day, the debtor's bank unnamed as the standard has it, one debit a transfer."""
    root = etree.fromstring(content)
    own = {"MsgId": order.message, "CreDtTm": f"{order.day.isoformat()}{_TIME}", "PmtInfId": order.message}
    own["BtchBookg"] = "false"  # each payment has its own line on the statement, to be matched with its project
    for name, text in own.items():
        for found in root.iter(namespace + name):
            found.text = text
    for bank in root.iter(f"{namespace}FinInstnId"):
        other = etree.SubElement(bank, f"{namespace}Othr")
        etree.SubElement(other, f"{namespace}Id").text = "NOTPROVIDED"
    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"
