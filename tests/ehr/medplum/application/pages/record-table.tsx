import { Loader, Table, Text } from "@mantine/core";
import type { Resource } from "@medplum/fhirtypes";
import type { ReactNode } from "react";

export interface Column<Kind> {
  title: string;
  cell: (record: Kind) => ReactNode;
}

interface RecordTableProps<Kind> {
  columns: Column<Kind>[];
  /** Absent while they are fetched. */
  records: Kind[] | undefined;
  /** What is said when there are none. */
  none: string;
}

/** FHIR resources as rows. */
export function RecordTable<Kind extends Resource>({ columns, records, none }: RecordTableProps<Kind>) {
  if (!records) return <Loader size="sm" />;
  if (records.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <Table striped highlightOnHover verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ title }) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {records.map((record) => (
          <Table.Tr key={record.id}>
            {columns.map(({ title, cell }) => (
              <Table.Td key={title}>{cell(record)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
