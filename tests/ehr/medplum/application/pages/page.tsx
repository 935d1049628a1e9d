import { Group, Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface PageProps {
  title: string;
  /** Names this part of the screen, for style sheets and for whoever tests it. */
  region: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One view: a heading with what can be done there, and a sheet below. */
export function Page({ title, region, actions, children }: PageProps) {
  return (
    <section className="page" data-region={region}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Group gap="xs">{actions}</Group>
      </Group>
      <Paper withBorder p="md" radius="sm">
        {children}
      </Paper>
    </section>
  );
}
